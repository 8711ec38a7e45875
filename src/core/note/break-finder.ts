import { isBlank } from './character';

/** Tells thematic breaks. Asked at each of many nested markers, it reads a line only once. */
export class BreakFinder {
  readonly #text: string;
  // From `from` on, the line at `line` holds nothing but `mark` and blanks.
  #line = -1;
  #mark = 0;
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a thematic break begins at `at` on the line between `lineFrom` and `lineEnd`. */
  isBreak(at: number, lineFrom: number, lineEnd: number): boolean {
    const mark = this.#text.charCodeAt(at);
    if (this.#line !== lineFrom || this.#mark !== mark) {
      this.#line = lineFrom;
      this.#mark = mark;
      this.#from = lineEnd;
      while (this.#from > at && isMarkOrBlank(this.#text.charCodeAt(this.#from - 1), mark)) this.#from--;
    }
    return this.#from <= at && hasThreeMarks(this.#text, at, lineEnd, mark);
  }
}

function isMarkOrBlank(unit: number, mark: number): boolean {
  return unit === mark || isBlank(unit);
}

function hasThreeMarks(text: string, at: number, lineEnd: number, mark: number): boolean {
  let count = 0;
  for (let index = at; index < lineEnd && count < 3; index++) if (text.charCodeAt(index) === mark) count++;
  return count === 3;
}
