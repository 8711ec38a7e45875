import type { Note } from '../note/note';
import type { TiedPlaces } from '../text/spared-places';
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
  /** What of it can be left out by itself; all of it together where nothing can. In the text before the step. */
  readonly parts: readonly TiedPlaces[];
}
