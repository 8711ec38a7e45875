import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';

/** `error` stops publishing, `warning` is visibly wrong on the page, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A way to mend a problem. A safe one cannot change what the note says. */
export interface Fix {
  /** An imperative in sentence case, without a full stop. */
  readonly title: string;
  readonly safe: boolean;
  /** Against the text that was checked; sorted and disjoint. */
  readonly edits: readonly TextEdit[];
}

/** Something wrong in a note, with the place where it shows. */
export interface Problem extends TextRange {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** `Unexpected <found>, expected <wanted>`, without a full stop. */
  readonly message: string;
  /** May be planned when first asked for. */
  readonly fixes: readonly Fix[];
  /** What the user may accept so that it is no problem any more: the path of a note or an address. Absent where nothing can be accepted. */
  readonly target?: string;
}
