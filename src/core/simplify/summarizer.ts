import type { TextRange } from '../text/text-range';

/** What a summary is made from: the blocks of a note that a reader reads, in order. */
export interface SummarySource {
  readonly title: string;
  readonly blocks: readonly SummaryBlock[];
}

/** One paragraph or list item on one line, marks and Markdown taken off. U+FFFC stands for what no words can say, such as a formula or a bare URL. */
export interface SummaryBlock {
  readonly kind: 'paragraph' | 'list-item';
  /** The heading it stands under; empty before the first. */
  readonly section: string;
  readonly text: string;
  /** Where the note has it, from the first character shown to the last; absent where the text comes from no note. */
  readonly range?: TextRange;
  /** What the note has there and `text` does not show, such as citation marks, in order: its offset in `text` and its range in the note. */
  readonly omissions?: readonly (TextRange & { readonly at: number })[];
}

/** How long a summary may be. */
export interface SummaryOptions {
  /** At most so many sentences. */
  readonly sentences: number;
  /** About so many words. */
  readonly words: number;
  /** At most this share of the source's words; a half where absent. */
  readonly share?: number;
  /** Plainer than usual: prefers short and easy sentences even where others say more, and shortens more. */
  readonly plainer?: boolean;
}

/** How hard a text is to read. `score` is the Flesch-Kincaid grade for English, LIX elsewhere, characters a sentence for CJK: lower is plainer. */
export interface Readability {
  readonly measure: 'flesch-kincaid' | 'lix' | 'characters-per-sentence';
  readonly score: number;
  readonly sentences: number;
  readonly words: number;
}

/** A stretch of a source: `from` and `to` are offsets in the text of the block at `block`. */
export interface SummaryOrigin extends TextRange {
  readonly block: number;
}

/** One point of a summary: a sentence, or some that only make sense together. */
export interface SummaryPoint {
  readonly text: string;
  /** The sentences of the source that it says, in order, each with the offset in this `text` to which it is said. */
  readonly origins: readonly (SummaryOrigin & { readonly saidTo: number })[];
}

/** A summary with what made it and how hard it is to read. */
export interface Summary {
  readonly text: string;
  /** The same text point by point, as for bullets; absent where the engine cannot tell what comes from where. */
  readonly points?: readonly SummaryPoint[];
  /** The engine's id and version, as in `plain@1`. */
  readonly engine: string;
  /** The summary's score above the source's means that the engine found none that is plainer. */
  readonly readability: { readonly source: Readability; readonly summary: Readability };
}

/** Why there is no summary. */
export interface NoSummary {
  readonly kind: 'none';
  /** As in `The note holds no running text`. */
  readonly reason: string;
}

/** Makes a summary. Pure and deterministic; never throws on any text. */
export interface Summarizer {
  readonly id: string;
  summarize(source: SummarySource, options: SummaryOptions): ({ readonly kind: 'summary' } & Summary) | NoSummary;
}
