import type { TextRange } from './text-range';

/** Replaces the range by `text`. An empty range inserts, an empty `text` deletes. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** Edits together with the one text they were computed from: they mean nothing on any other. */
export interface EditPlan {
  readonly baseText: string;
  readonly edits: readonly TextEdit[];
  /** Whether nothing may be left of a text that held something: only what takes a change of an empty note back says so. */
  readonly mayEmpty?: boolean;
  /** Plans the same on what the plan makes, where it promises that nothing is left to do then: whoever writes it asks first, by `applyPromised`. */
  readonly again?: (text: string) => EditPlan | Extract<EditResult, { kind: 'refused' }>;
}

/** What came of applying edits. `refused` means that nothing was changed; `reason` says why, as one sentence without a full stop. */
export type EditResult =
  | { readonly kind: 'applied'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };
