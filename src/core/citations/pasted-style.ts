import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import type { Source, SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import type { Artefact } from './artefact';

/** An entry of a list of sources. */
export interface ListEntry {
  readonly list: SourceList;
  readonly source: Source;
}

/** A source as a mark cites it. */
export interface PastedSource {
  /** The number or name that the mark cites it by. */
  readonly label: string;
  /** As written; empty where it has none. */
  readonly url: string;
  /** As it is written in a note; empty where there is none. */
  readonly title: string;
  /** The entry that says more about it, and goes from its list when it becomes a footnote; null where the mark alone names the source. */
  readonly entry: ListEntry | null;
}

/** A pasted mark. Its range is all that a reference replaces. */
export interface PastedMark extends CitationMark {
  /** What it cites, where the mark says so itself; null where its labels are numbers of the list that answers it (see resolveMarks). */
  readonly sources: readonly PastedSource[] | null;
  /** Why it can cite nothing, as one sentence without a full stop; null where it may. */
  readonly reason: string | null;
  /** True for what means nothing to readers, and so may go where nothing answers it. */
  readonly token: boolean;
}

/** What a tool adds to an answer besides words and sources, and which goes when the answer is converted. */
export interface Decoration extends TextRange {
  readonly what: 'trailer' | 'decoration';
}

/** What a style found. Marks and decoration are each in the order of the text and disjoint. */
export interface FoundCitations {
  readonly marks: readonly PastedMark[];
  readonly decoration: readonly Decoration[];
  /** Lists that only this style reads as such. Readers see no entry of them that nothing cites. */
  readonly lists: readonly SourceList[];
}

/** A note as styles read it. */
export interface PastedReading {
  readonly note: Note;
  /** What findArtefacts finds in it. */
  readonly artefacts: readonly Artefact[];
  /** The entry of a list that holds a URL, by its key (see sourceKey); of two the first counts, and none of link definitions. */
  readonly entryOf: (url: string) => ListEntry | null;
  /** Whether digits that are glued to the end of a sentence are marks. */
  readonly gluedDigits: boolean;
  /** Whether the vault has a note of that name. */
  readonly isNote: (name: string) => boolean;
}

/** A way in which some tool, or people by hand, write citations into text. */
export interface PastedStyle {
  readonly id: string;
  /** Finds what is written this way. Linear in the note's length; nothing in protected ranges counts. */
  find(reading: PastedReading): FoundCitations;
}
