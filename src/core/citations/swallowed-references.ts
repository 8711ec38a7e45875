import type { FootnoteReference, Link } from '../note/inline';
import type { Note } from '../note/note';
import { linkifyReaches } from './linkify-reach';
import { overlapsAny, rangeAt, rangeBefore } from './range-search';

/**
 * The references that a site reads as a part of the bare address in front of them, in the order of the text: of those that stand together the first.
 * `gfm` reads as micromark-extension-gfm-autolink-literal 2, `markdown-it` as markdown-it 14 with linkify. Only addresses of http and https are looked at.
 */
export function swallowedReferences(note: Note, dialect: 'gfm' | 'markdown-it'): readonly FootnoteReference[] {
  const { text, links, footnotes } = note;
  const brackets = new OpenBrackets(note);
  let last: Link | null = null;
  return footnotes.references.filter(({ from, to }) => {
    const link = rangeBefore(links, from);
    // Where an address does not reach its first reference, it reaches none.
    if (link === undefined || link === last || link.kind !== 'url') return false;
    last = link;
    if (link.to > from || hasBlankOrCell(text, link.to, from)) return false;
    if (dialect === 'markdown-it') return linkifyReaches(text, link, { from, to });
    return isGfmAddress(text, link.from, from) && !/<|\][([]/u.test(text.slice(link.to, from + 1)) && !brackets.areOpenAt(link.from);
  });
}

/** The cell of a table ends the address as a blank does; elsewhere `|` belongs to it. */
function hasBlankOrCell(text: string, from: number, to: number): boolean {
  return /[\s|]/u.test(text.slice(from, to));
}

/** No name of a host is longer. In UTF-16 code units, the scheme included. */
const longestHost = 300;

/** GFM takes no host that begins with punctuation, and none with `_` in one of its last two parts. */
function isGfmAddress(text: string, from: number, to: number): boolean {
  const host = /^https?:\/\/([^\s\p{P}\p{S}](?:[-._]|[^\s\p{P}\p{S}])*)/iu.exec(text.slice(from, Math.min(to, from + longestHost)))?.[1];
  return host !== undefined && !host.split('.').slice(-2).join('').includes('_');
}

/** Whether `[` is open at some offsets of a note, which must be asked for in their order: GFM's reader makes no link of a bare address behind one. */
class OpenBrackets {
  readonly #note: Note;
  #block = -1;
  #at = 0;
  #depth = 0;

  constructor(note: Note) {
    this.#note = note;
  }

  areOpenAt(offset: number): boolean {
    const { text, blocks, protectedRanges } = this.#note;
    const block = rangeAt(blocks, offset)?.from ?? offset;
    if (block !== this.#block) {
      this.#block = this.#at = block;
      this.#depth = 0;
    }
    for (; this.#at < offset; this.#at++) {
      const mark = text.charAt(this.#at);
      if (mark === '\\') this.#at++;
      else if ((mark === '[' || mark === ']') && !overlapsAny(protectedRanges, { from: this.#at, to: this.#at + 1 })) {
        this.#depth = mark === '[' ? this.#depth + 1 : Math.max(0, this.#depth - 1);
      }
    }
    return this.#depth > 0;
  }
}
