import { plainSummarizer } from '../../core/simplify/plain/plain-summarizer';
import { simplifyNote } from '../../core/simplify/simplify-note';
import type { CliCommand } from '../command.mts';
import { answerChange, writeOption } from '../edit-answer.mts';
import { noteOptions, openNoteToEdit } from '../open-note.mts';
import { formatOption } from '../output.mts';

/** Writes a plain summary of a note into its section. */
export const simplify: CliCommand = {
  name: 'simplify',
  usage: 'simplify <note>',
  summary: 'Write a plain summary into the note, in place of the one that is there',
  options: [...noteOptions, writeOption, formatOption],
  run(given, face) {
    const opened = openNoteToEdit(given, given.words, face.workingFolder);
    if (opened.kind === 'misuse') return opened;
    const { note, vault, file } = opened;
    const simplified = simplifyNote(note, { ...vault.settings.simplify, summarizer: plainSummarizer, date: null });
    if (simplified.kind === 'refused') {
      return answerChange(given, file, simplified, { summary: null, engine: plainSummarizer.id, readability: null });
    }
    const { text, engine, readability } = simplified.summary;
    return answerChange(given, file, simplified.plan, { summary: text, engine, readability });
  },
};
