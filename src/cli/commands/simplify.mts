import { resolve } from 'node:path';
import { plainSummarizer } from '../../core/simplify/plain/plain-summarizer';
import { simplifyNote } from '../../core/simplify/simplify-note';
import { layoutFor } from '../../core/simplify/summary-layout';
import { remarkOnHarder } from '../../core/simplify/summary-readability';
import { isAuthorsOwn, reasonToKeep } from '../../core/simplify/summary-wanted';
import type { CliArguments, Misuse } from '../args.mts';
import type { Answer, CliCommand, Face } from '../command.mts';
import { answerChange, writeOption } from '../edit-answer.mts';
import { isNotePath, statsOf } from '../find-files.mts';
import { noteOptions, openNoteToEdit } from '../open-note.mts';
import { formatOption } from '../output.mts';
import { simplifyNotes } from '../simplify-notes.mts';
import { simplifyOptions, summaryOptions, today } from '../simplify-options.mts';

/** Writes plain summaries of notes into them. */
export const simplify: CliCommand = {
  name: 'simplify',
  usage: 'simplify <folder or note>...',
  summary: 'Write a plain summary into a note, or into the notes of a folder that have none or a stale one',
  options: [
    ...noteOptions,
    ...summaryOptions,
    { name: 'missing', value: null, help: 'Only notes that have no summary' },
    { name: 'stale', value: null, help: 'Only notes whose summary no longer fits' },
    { name: 'all', value: null, help: 'Of a folder, the notes that are not marked for publishing, too' },
    { name: 'overwrite', value: null, help: 'Replace summaries that were written or changed by hand, too' },
    { name: 'dry-run', value: null, help: 'Only list what would be written' },
    writeOption,
    formatOption,
  ],
  run(given, face) {
    const isMany = given.words.length !== 1 || ['missing', 'stale', 'all', 'dry-run'].some((name) => given.options.has(name)) || isFolderWord(given.words[0] ?? '', face);
    return isMany ? simplifyNotes(given, face) : simplifyOne(given, face);
  },
};

/** Folders may be named like notes. */
function isFolderWord(word: string, { workingFolder }: Face): boolean {
  return !isNotePath(word) || statsOf(resolve(workingFolder, word))?.isDirectory() === true;
}

function simplifyOne(given: CliArguments, face: Face): Answer | Misuse {
  const opened = openNoteToEdit(given, given.words, face.workingFolder);
  if (opened.kind === 'misuse') return opened;
  const { note, vault, file } = opened;
  const options = simplifyOptions(given, vault.settings, today());
  if ('kind' in options) return options;
  const simplified = simplifyNote(note, { ...options, layout: layoutFor(options.layout, opened.published.form === 'site') });
  const { state } = simplified;
  if (simplified.kind === 'refused') {
    return answerChange(given, file, simplified, { state, summary: null, engine: plainSummarizer.id, readability: null });
  }
  const { text, engine, readability } = simplified.summary;
  const isKept = given.options.has('write') && !given.options.has('overwrite') && isAuthorsOwn(state) && simplified.plan.edits.length > 0;
  const wanted = isKept ? { kind: 'refused', reason: `${reasonToKeep(state)}, and --overwrite was not given` } as const : simplified.plan;
  const harder = remarkOnHarder(readability);
  return answerChange(given, file, wanted, { state, summary: text, engine, readability }, harder === null ? null : `Its summary is ${harder}`);
}
