import { lineIndexOver, type LineIndex, type LineSearch } from '../core/text/line-index';

/** The lines of a text by its bytes in UTF-8, which need not be decoded for that. `length` is that of the text, in UTF-16 code units. */
export function utf8LineIndex(bytes: Uint8Array, length: number): LineIndex {
  const textStart = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 1 : 0;
  return lineIndexOver(length, textStart, new Utf8LineSearch(bytes));
}

class Utf8LineSearch implements LineSearch {
  readonly #bytes: Uint8Array;
  #at = 0;
  #units = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    const bytes = this.#bytes;
    let units = this.#units;
    for (let at = this.#at; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      // The first byte of a character tells how long it is; those behind it count for nothing.
      if (byte < 0x80) units += 1;
      else if (byte >= 0xc0) units += byte < 0xf0 ? 1 : 2;
      if (byte !== 10 && (byte !== 13 || bytes[at + 1] === 10)) continue;
      this.#at = at + 1;
      this.#units = units;
      return units;
    }
    this.#at = bytes.length;
    return -1;
  }
}
