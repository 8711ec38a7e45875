import type { TextRange } from '../text/text-range';

/** One entry of a source list, such as `[1] https://example.org`. The range is its line or lines without the last line ending. */
export interface Source extends TextRange {
  /** The number or name that marks cite it by, as written. */
  readonly label: string;
  /** Where the label is written, without brackets or dot. */
  readonly labelRange: TextRange;
  /** Empty where the entry holds none. */
  readonly url: string;
  /** The text beside the URL; empty where there is none. */
  readonly title: string;
}

/** A list of sources under a label such as `Citations:`, or one that shows by its shape what it is. */
export interface SourceList extends TextRange {
  /** How its entries begin: `[1] ...`, `1. ...` or `[1]: ...`. */
  readonly style: 'bracketed' | 'numbered' | 'definitions';
  /** The heading or line that names the list, without its line ending; null where there is none. */
  readonly label: TextRange | null;
  readonly sources: readonly Source[];
}
