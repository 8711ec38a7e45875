import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { ExportedFootnote } from './exported-footnotes';
import { removalEdits } from './removal-edits';

/** The edits that take the definitions of footnotes out of a note, sorted. */
export function leavingEdits(note: Note, footnotes: readonly ExportedFootnote[]): readonly TextEdit[] {
  const sources = footnotes.flatMap(({ source }) => (source.kind === 'definition' ? [source] : []));
  const units = [...new Set(sources.map(({ unit }) => unit))].sort((one, other) => one.from - other.from);
  const leaving = new Set(sources.map(({ definition }) => definition));
  const ends = new Set(note.footnotes.definitions.filter((definition) => !leaving.has(definition)).flatMap(({ from, to }) => [from, to]));
  return removalEdits(note, units, (offset) => ends.has(offset));
}
