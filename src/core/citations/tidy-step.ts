import type { TextEdit } from '../text/text-edit';

/** What a step of tidying counts. */
export type TidyCount = 'untitled' | 'marked' | 'renumbered' | 'gathered';

/** One step of tidying a note: sorted edits that were found sound, what they change, and what was left alone. */
export interface TidyStep {
  readonly edits: readonly TextEdit[];
  readonly changes: ReadonlyMap<TidyCount, number>;
  readonly remarks: readonly string[];
}
