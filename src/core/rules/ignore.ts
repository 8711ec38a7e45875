import type { TextRange } from '../text/text-range';

/** One rule that a note asks not to be told about. The range is where it asks: the name, or the value of the property. */
export interface Ignore extends TextRange {
  /** As written; no rule may have that name. Empty where a comment names none. */
  readonly rule: string;
  /** Problems that begin in there are ignored, its end included; null stands for the whole note. */
  readonly within: TextRange | null;
  /** The comment that asks, marks included; null where the property `preflight-ignore` does. */
  readonly comment: TextRange | null;
}

/**
 * What an ignore came to. `untold`: its rule was off or not for this publisher or form, or the vault was not known well
 * enough, so that nobody can tell whether it is needed.
 */
export type IgnoreOutcome = 'hides' | 'hides-nothing' | 'no-rule' | 'untold';

/** An ignore and what it came to. */
export interface JudgedIgnore extends Ignore {
  readonly outcome: IgnoreOutcome;
}
