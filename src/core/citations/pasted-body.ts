import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import { removedRangeEdits } from './removed-ranges';

/** A converted text, parted for the place where it is pasted and the end of the note. */
export interface PastedBody {
  readonly text: string;
  /** The footnotes that stand at the top of it, each with all its lines. */
  readonly definitions: readonly string[];
}

/** Takes the footnotes out of a text; `stubs` are lines that define what its other references lead to. */
export function partFootnotes(text: string, stubs: string): PastedBody {
  const note = parseNote(text + stubs);
  const definitions = note.footnotes.definitions.filter(({ parent, to }) => parent === null && to <= text.length);
  if (definitions.length === 0) return { text, definitions: [] };
  const removals = removedRangeEdits(note, definitions).map((edit) => ({ ...edit, to: Math.min(edit.to, text.length) }));
  const body = applyEdits(text, removals);
  return { text: body.kind === 'applied' ? body.text.trimEnd() : '', definitions: definitions.map(({ from, to }) => text.slice(from, to)) };
}

/** Lines behind a text that define these labels, so that references to them are read as such. */
export function stubLines(labels: readonly string[], ending: string): string {
  return labels.length === 0 ? '' : ending + ending + labels.map((label) => `[^${label}]: x`).join(ending);
}
