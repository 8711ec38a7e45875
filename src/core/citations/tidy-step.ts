import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';

/** What a step of tidying counts. */
export type TidyCount = 'untitled' | 'marked' | 'renumbered' | 'gathered';

/** One step of tidying a note: sorted edits that were found sound, what they change, and what was left alone. */
export interface TidyStep {
  readonly edits: readonly TextEdit[];
  /** The note with the edits, parsed; the note itself where there are none. */
  readonly after: Note;
  readonly changes: ReadonlyMap<TidyCount, number>;
  readonly remarks: readonly string[];
}
