import type { FoundCounts, FoundInlines } from './found-inlines';
import { countFound } from './found-inlines';

/** What a bracket may turn out to open. */
export type BracketKind = 'link' | 'image' | 'inline-footnote';

/** A bracket that was open. */
export class OpenBracket {
  kind: BracketKind = 'link';
  /** Offset of its first character, and of the text behind it, in the scanned text. */
  at = 0;
  textFrom = 0;
  /** False where a link inside it was found: links do not nest. */
  active = true;
  /** True where another bracket opens behind it: it cannot be a label then. */
  nested = false;
  /** How many links were found before it. */
  links = 0;
  /** All that was found before it; null but for an image. */
  before: FoundCounts | null = null;
}

const kinds: readonly BracketKind[] = ['link', 'image', 'inline-footnote'];
const kindMask = 3;
const nestedFlag = 4;
const inactiveFlag = 8;
/** An offset stands in front of so many flags. */
const flagsWidth = 16;

/**
 * The open brackets of a leaf, the innermost one last. A text may be nothing but brackets that nothing closes: an object for each would have to be
 * moved by the collector of garbage again and again, so that such a text took many times as long as half of it. They are kept as numbers.
 */
export class BracketStack {
  /** The offset and the flags of each bracket. */
  private readonly places: number[] = [];
  /** How many links were found before each bracket. */
  private readonly links: number[] = [];
  /** What was found before each open image: it may be forgotten with the image's text. */
  private readonly before: FoundCounts[] = [];
  private readonly taken = new OpenBracket();

  /** Begins anew, with none. */
  clear(): void {
    if (this.places.length === 0) return;
    this.places.length = 0;
    this.links.length = 0;
    this.before.length = 0;
  }

  push(kind: BracketKind, at: number, found: FoundInlines): void {
    this.places.push(at * flagsWidth + (kind === 'link' ? 0 : kind === 'image' ? 1 : 2));
    this.links.push(found.links.length);
    if (kind === 'image') this.before.push(countFound(found));
  }

  /** Takes the innermost one; undefined where none is open. It holds until the next one is taken. */
  pop(): Readonly<OpenBracket> | undefined {
    const place = this.places.pop();
    if (place === undefined) return undefined;
    const flags = place % flagsWidth;
    const { taken } = this;
    taken.kind = kinds[flags & kindMask] ?? 'link';
    taken.at = (place - flags) / flagsWidth;
    taken.textFrom = taken.at + (taken.kind === 'link' ? 1 : 2);
    taken.active = (flags & inactiveFlag) === 0;
    taken.nested = (flags & nestedFlag) !== 0;
    taken.links = this.links.pop() ?? 0;
    taken.before = taken.kind === 'image' ? (this.before.pop() ?? null) : null;
    return taken;
  }

  /** Notes that another bracket opens behind the innermost one. */
  nest(): void {
    const last = this.places.length - 1;
    const place = last < 0 ? nestedFlag : (this.places[last] ?? nestedFlag);
    if ((place & nestedFlag) === 0) this.places[last] = place + nestedFlag;
  }

  /** Links do not nest: what opened outside of a link can be none. */
  deactivateLinks(): void {
    for (let index = this.places.length - 1; index >= 0; index--) {
      const place = this.places[index] ?? 0;
      if ((place & kindMask) !== 0) continue;
      if ((place & inactiveFlag) !== 0) return;
      this.places[index] = place + inactiveFlag;
    }
  }
}
