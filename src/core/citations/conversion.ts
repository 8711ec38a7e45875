import type { CitationMark } from '../note/inline';
import type { TiedPlaces } from '../text/spared-places';
import type { EditPlan } from '../text/text-edit';

/** One source of the lists that were read, after conversion. */
export interface ConvertedSource {
  /** The footnote's label where it became one, else the label in its list. */
  readonly label: string;
  readonly url: string;
  readonly title: string;
  /** True where a mark cites it, and so it became a footnote. */
  readonly cited: boolean;
}

/** A mark that was left alone, and why. */
export interface UnresolvedMark extends CitationMark {
  /** As in `No source is numbered 7`. */
  readonly reason: string;
}

/** What converting a note would do. Nothing is written until the plan is applied. */
export interface Conversion {
  readonly plan: EditPlan;
  readonly sources: readonly ConvertedSource[];
  /** The marks that become footnote references, at their place in the text before the change. */
  readonly marks: readonly CitationMark[];
  readonly unresolved: readonly UnresolvedMark[];
  /** What changes, for a preview: short sentences without a full stop, as in `Linked 14 citations to 4 sources`; empty where nothing does. */
  readonly changes: readonly string[];
  /** What of it can be left out by itself: marks, and what a tool added; lists and footnotes follow them. */
  readonly parts: readonly TiedPlaces[];
}
