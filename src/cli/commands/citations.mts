import type { UnresolvedMark } from '../../core/citations/conversion';
import { convertCitations } from '../../core/citations/convert-citations';
import { misuse, type CliCommand } from '../command.mts';
import { answerChange, writeOption } from '../edit-answer.mts';
import { noteOptions, openNoteToEdit } from '../open-note.mts';
import { formatOption } from '../output.mts';

/** Turns the citations that were pasted into a note into footnotes. */
export const citations: CliCommand = {
  name: 'citations',
  usage: 'citations convert <note>',
  summary: 'Convert pasted citations to footnotes; uncited sources stay a visible list',
  options: [...noteOptions, writeOption, formatOption],
  run(given, face) {
    const [action, ...words] = given.words;
    if (action !== 'convert') return misuse(`Unexpected ${action ?? 'end of arguments'}, expected convert`);
    const opened = openNoteToEdit(given, words, face.workingFolder);
    if (opened.kind === 'misuse') return opened;
    const { plan, sources, marks, unresolved } = convertCitations(opened.note);
    const details = {
      sources: sources.map(({ label, url, title, cited }) => ({ label, url, title, cited })),
      marks: marks.map(({ from, to, labels }) => ({ from, to, labels })),
      unresolved: unresolved.map(({ from, to, labels, reason }) => ({ from, to, labels, reason })),
    };
    return answerChange(given, opened.file, plan, details, leftAlone(unresolved));
  },
};

/** How many marks stay as they are, and why the first of them; null where there are none. */
function leftAlone(unresolved: readonly UnresolvedMark[]): string | null {
  const [first] = unresolved;
  return first === undefined ? null : `Left ${unresolved.length} ${unresolved.length === 1 ? 'mark' : 'marks'} alone: ${first.reason}`;
}
