/** A place as people count it: both from 1, the column in UTF-16 code units; a byte order mark takes no column. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns. Lines end at LF, CRLF or a lone CR. */
export interface LineIndex {
  /** The number of lines; a text that ends with a line ending has one more, empty, line. */
  readonly lineCount: number;
  /** Where the text begins: 1 behind a byte order mark, else 0. */
  readonly textStart: number;
  /** The place of an offset; offsets outside the text are taken as its nearest end. */
  at(offset: number): LineColumn;
}

/** Builds the index as far as it is asked for, in one pass; each look-up is a binary search. */
export function lineIndex(text: string): LineIndex {
  return lineIndexOver(text.length, text.startsWith('\ufeff') ? 1 : 0, new LineEndSearch(text));
}

/** Finds the starts of lines one by one. */
export interface LineSearch {
  /** Where the next line starts, in UTF-16 code units; -1 where there is none. */
  next(): number;
}

/** The same of a text of so many UTF-16 code units whose start and lines somebody else finds. */
export function lineIndexOver(length: number, textStart: number, search: LineSearch): LineIndex {
  return new SearchedLines(length, textStart, search);
}

class SearchedLines implements LineIndex {
  readonly textStart: number;
  readonly #length: number;
  readonly #search: LineSearch;
  readonly #starts = [0];

  constructor(length: number, textStart: number, search: LineSearch) {
    this.textStart = textStart;
    this.#length = length;
    this.#search = search;
  }

  get lineCount(): number {
    this.#readTo(this.#length);
    return this.#starts.length;
  }

  at(offset: number): LineColumn {
    const starts = this.#starts;
    const place = Math.max(0, Math.min(offset, this.#length));
    if ((starts.at(-1) ?? 0) <= place) this.#readTo(place);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const start = low === 0 ? this.textStart : starts[low] ?? 0;
    return { line: low + 1, column: Math.max(place - start, 0) + 1 };
  }

  #readTo(place: number): void {
    for (let next = this.#search.next(); next !== -1; next = this.#search.next()) {
      this.#starts.push(next);
      if (next > place) return;
    }
  }
}

/** Most texts hold no CR, and are searched for LF alone. */
class LineEndSearch implements LineSearch {
  readonly #text: string;
  #feed: number;
  #return: number;

  constructor(text: string) {
    this.#text = text;
    this.#feed = text.indexOf('\n');
    this.#return = text.indexOf('\r');
  }

  next(): number {
    const feed = this.#feed;
    const carriage = this.#return;
    if (carriage !== -1 && (feed === -1 || carriage < feed)) {
      this.#return = this.#text.indexOf('\r', carriage + 1);
      if (feed !== carriage + 1) return carriage + 1;
    }
    if (feed !== -1) this.#feed = this.#text.indexOf('\n', feed + 1);
    return feed === -1 ? -1 : feed + 1;
  }
}
