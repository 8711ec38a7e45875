import type { Note } from '../note/note';
import { resolveMarks, type ResolvedMark } from '../note/resolve-marks';

/** Several rules ask for the marks of a note, one after the other. */
const known = new WeakMap<Note, readonly ResolvedMark[]>();

/** The pasted citation marks of a note with what they cite: see `resolveMarks`. */
export function marksOf(note: Note): readonly ResolvedMark[] {
  const found = known.get(note) ?? resolveMarks(note);
  known.set(note, found);
  return found;
}
