import type { Note } from '../note/note';
import type { Source } from '../note/source-list';
import type { CitationOptions } from './citation-options';
import type { CitedFootnote, CitedFootnotes } from './cited-footnotes';
import type { NamedFootnote } from './name-footnotes';
import type { FoundCitations } from './pasted-style';
import type { PlannedEdit } from './planned-edit';
import type { SortedMarks } from './sort-marks';

/** All that a conversion found and decided. */
export interface ConversionParts {
  readonly note: Note;
  readonly options: CitationOptions;
  readonly removesTokens: boolean;
  readonly gluedDigits: boolean;
  readonly found: FoundCitations;
  readonly sorted: SortedMarks;
  readonly cited: CitedFootnotes;
  /** The entries that go from their lists. */
  readonly removed: ReadonlySet<Source>;
  /** The entries that must stay as they are: marks that wait, or links, need them. */
  readonly waited: ReadonlySet<Source>;
  readonly footnotes: ReadonlyMap<CitedFootnote, NamedFootnote>;
  /** The line ending for new lines. */
  readonly ending: string;
}

/** A conversion before it is verified. */
export interface PlannedConversion extends ConversionParts {
  /** As conversionEdits makes them. */
  readonly edits: readonly PlannedEdit[];
}
