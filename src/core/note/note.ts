import type { TextRange } from '../text/text-range';
import type { Block, Callout, Container, FootnoteDefinition, Heading, Section } from './block';
import type { Frontmatter } from './frontmatter';
import type { BlockId, CitationMark, Embed, FootnoteReference, InlineFootnote, Link, ProtectedRange, Tag } from './inline';
import type { SourceList } from './source-list';
import type { SummaryMark } from './summary-mark';

/** The footnotes of a note, each list in the order of the text. */
export interface Footnotes {
  /** References that a definition answers. */
  readonly references: readonly FootnoteReference[];
  /** What is written like a reference but has no definition: it shows as plain text. */
  readonly undefinedReferences: readonly FootnoteReference[];
  /** All definitions, duplicates and uncited ones included. */
  readonly definitions: readonly FootnoteDefinition[];
  readonly inline: readonly InlineFootnote[];
}

/** Pasted citations: marks in the text and the lists they point to. */
export interface Citations {
  readonly marks: readonly CitationMark[];
  readonly lists: readonly SourceList[];
}

/** The section, or the callout, that holds the plain summary. A section ends before the next heading, source list or footnote definition. */
export interface SummarySection extends TextRange {
  /** The heading, or the first line of the callout with its title for a text. */
  readonly heading: TextRange & { readonly text: string };
  /** The callout that holds the summary; null where a section does. */
  readonly callout: Callout | null;
  /** The summary without the blank lines around it and without its mark; empty where nothing is written. In a callout its lines but the first begin with `>`. */
  readonly content: TextRange;
  /** Where the summary comes from, as a comment in the section tells; null where none does. */
  readonly mark: SummaryMark | null;
}

/** All that a note holds, found in one pass. Every range refers to `text`; every list is in the order of the text. */
export interface Note {
  readonly text: string;
  readonly frontmatter: Frontmatter;
  /** Where the body begins: behind the closing fence's line ending, or behind a byte order mark. */
  readonly bodyFrom: number;
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly embeds: readonly Embed[];
  readonly tags: readonly Tag[];
  readonly blockIds: readonly BlockId[];
  readonly footnotes: Footnotes;
  readonly citations: Citations;
  readonly summary: SummarySection | null;
  /** Where no edit may happen: sorted and disjoint. */
  readonly protectedRanges: readonly ProtectedRange[];
}

/** What a reader of notes may be told. */
export interface NoteOptions {
  /** The heading of the summary section, compared without case; `Simplify` by default. */
  readonly summaryHeading?: string;
}
