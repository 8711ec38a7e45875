import type { LinkDefinition } from './block';
import type { FoundCounts, FoundInlines } from './found-inlines';
import type { ProtectedKind } from './inline';
import type { InlineSource } from './inline-source';
import { noteOffset } from './inline-source';
import { MarkFinder } from './mark-finder';
import type { SpecialFinder } from './special-finder';

/** What the whole note defines, known before any leaf is scanned for inlines. */
export interface Definitions {
  /** The text of the note, to which the ranges of definitions refer. */
  readonly text: string;
  readonly footnotes: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, LinkDefinition>;
  /** Finds marks in `text`. */
  readonly finder: MarkFinder;
  /** Finds in `text` where something may begin or end. */
  readonly specials: SpecialFinder;
}

/** A bracket that may turn out to open a link, an image or an inline footnote. */
export interface OpenBracket {
  readonly kind: 'link' | 'image' | 'inline-footnote';
  /** Offset of its first character, and of the text behind it, in the scanned text. */
  readonly at: number;
  readonly textFrom: number;
  /** False where a link inside it was found: links do not nest. */
  active: boolean;
  /** True where another bracket opens behind it: it cannot be a label then. */
  nested: boolean;
  /** How many links were found before it. */
  readonly links: number;
  /** All that was found before it; null but for an image. */
  readonly before: FoundCounts | null;
}

/** Walks the text of one leaf once, from left to right. What could make it look ahead again and again is remembered. */
export class InlineScanner {
  readonly source: InlineSource;
  readonly text: string;
  readonly to: number;
  readonly found: FoundInlines;
  readonly definitions: Definitions;
  readonly brackets: OpenBracket[] = [];
  /** The last offset of each length of backtick run, once the text has been read to its end for one. */
  backticks: Map<number, number> | null = null;
  backticksRead = false;
  /** True once no `$` further on can close math. */
  mathExhausted = false;
  /** True once `$$`, or `%%`, was read that nothing closes. */
  mathOpen = false;
  commentOpen = false;
  private readonly finder: MarkFinder;

  constructor(source: InlineSource, found: FoundInlines, definitions: Definitions) {
    this.source = source;
    this.text = source.text;
    this.to = source.to;
    this.found = found;
    this.definitions = definitions;
    this.finder = source.pieces === null ? definitions.finder : new MarkFinder(source.text);
  }

  /** The first place of `mark` from `at` on; -1 where there is none before the end. */
  find(mark: string, at: number): number {
    const place = this.finder.find(mark, at);
    return place + mark.length > this.to ? -1 : place;
  }

  /** The offset in the note of an offset in the scanned text. */
  noteOffset(at: number): number {
    return this.source.pieces === null ? at : noteOffset(this.source, at);
  }

  protect(kind: ProtectedKind, from: number, to: number): void {
    this.found.spans.push({ kind, from: this.noteOffset(from), to: this.noteOffset(to) });
  }
}
