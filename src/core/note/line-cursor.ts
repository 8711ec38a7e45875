import { code } from './character';

/** Walks a text line by line, and along a line by columns: a tab reaches to the next multiple of four (CommonMark 2.2). */
export class LineCursor {
  readonly text: string;
  /** Where the line begins, where its content ends, where the next line begins. */
  lineFrom = 0;
  lineEnd = 0;
  nextFrom: number;
  /** Where reading stands, as offset and as column. */
  at = 0;
  column = 0;
  /** The first offset from `at` on that is neither space nor tab, its column, and its distance from `column`. */
  nonspace = 0;
  indent = 0;
  /** True where nothing but spaces and tabs is left on the line. */
  blank = false;
  private insideTab = false;
  private nonspaceColumn = 0;
  // Cached, because looking for an ending that does not come would read the rest of the text at every line.
  private nextFeed: number;
  private nextReturn: number;

  /** Stands before the line that begins at `from`. */
  constructor(text: string, from: number) {
    this.text = text;
    this.nextFrom = from;
    this.nextFeed = offsetOrEnd(text.indexOf('\n', from), text);
    this.nextReturn = offsetOrEnd(text.indexOf('\r', from), text);
  }

  /** Goes to the next line; false at the end of the text. */
  advanceLine(): boolean {
    if (this.nextFrom >= this.text.length) return false;
    this.lineFrom = this.nextFrom;
    this.at = this.lineFrom;
    this.column = 0;
    this.insideTab = false;
    this.findLineEnd();
    this.findNonspace();
    return true;
  }

  /** Consumes everything up to the first character that is neither space nor tab. */
  skipIndent(): void {
    this.at = this.nonspace;
    this.column = this.nonspaceColumn;
    this.insideTab = false;
    this.indent = 0;
  }

  /** Consumes `count` characters that are no tabs. */
  skipCharacters(count: number): void {
    this.at += count;
    this.column += count;
    this.insideTab = false;
    this.findNonspace();
  }

  /** Consumes up to `count` columns of spaces and tabs; a tab may be consumed in part. */
  skipColumns(count: number): void {
    let left = count;
    while (left > 0 && this.at < this.lineEnd) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === code.tab) {
        const width = 4 - (this.column % 4);
        const step = Math.min(left, width);
        this.insideTab = width > left;
        this.column += step;
        if (!this.insideTab) this.at++;
        left -= step;
      } else if (unit === code.space) {
        this.insideTab = false;
        this.at++;
        this.column++;
        left--;
      } else break;
    }
    // Only blanks were passed, so the first character behind them is still the same one.
    this.indent = this.nonspaceColumn - this.column;
  }

  /** Finds the first character from `at` on that is neither space nor tab. */
  private findNonspace(): void {
    let index = this.at;
    let column = this.column;
    for (; index < this.lineEnd; index++) {
      const unit = this.text.charCodeAt(index);
      if (unit === code.space) column++;
      else if (unit === code.tab) column += 4 - (column % 4);
      else break;
    }
    this.nonspace = index;
    this.nonspaceColumn = column;
    this.indent = column - this.column;
    this.blank = index >= this.lineEnd;
  }

  private findLineEnd(): void {
    const { text, lineFrom } = this;
    if (this.nextFeed < lineFrom) this.nextFeed = offsetOrEnd(text.indexOf('\n', lineFrom), text);
    if (this.nextReturn < lineFrom) this.nextReturn = offsetOrEnd(text.indexOf('\r', lineFrom), text);
    this.lineEnd = Math.min(this.nextFeed, this.nextReturn);
    this.nextFrom = this.lineEnd + (this.nextFeed === this.nextReturn + 1 ? 2 : 1);
    if (this.nextFrom > text.length) this.nextFrom = text.length;
  }
}

function offsetOrEnd(offset: number, text: string): number {
  return offset === -1 ? text.length : offset;
}
