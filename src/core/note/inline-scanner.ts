import type { LinkDefinition } from './block';
import { BracketStack } from './bracket-stack';
import type { FoundInlines } from './found-inlines';
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

/** Walks the text of leaves once each, from left to right. What could make it look ahead again and again is remembered. */
export class InlineScanner {
  readonly source: InlineSource;
  readonly text: string;
  /** The leaf that is walked. */
  from: number;
  to: number;
  readonly found: FoundInlines;
  readonly definitions: Definitions;
  readonly brackets = new BracketStack();
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
    this.from = source.from;
    this.to = source.to;
    this.found = found;
    this.definitions = definitions;
    this.finder = source.pieces === null ? definitions.finder : new MarkFinder(source.text);
  }

  /** Goes on with another leaf of the same text. A note has thousands: each with a scanner of its own would leave as many objects behind. */
  restart(from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.brackets.clear();
    this.backticks = null;
    this.backticksRead = false;
    this.mathExhausted = false;
    this.mathOpen = false;
    this.commentOpen = false;
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
