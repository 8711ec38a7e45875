import type { Container, ListItem } from '../note/block';
import { code, isBlank } from '../note/character';
import type { TextRange } from '../text/text-range';
import { lineEnd, lineStart, nextLine } from './line-bounds';

/** A line of a container's content: `pad` spaces that stand for the rest of a tab, then the text of the range. */
export interface ContentLine extends TextRange {
  readonly pad: number;
}

/** Containers nested deeper than this are not walked: their columns rest on each other. */
export const deepestWalk = 8;

/**
 * The lines of a stretch as they stand within a container, without the marks and the indentation that its lines owe to it and to what it
 * stands in (CommonMark 5). The stretch begins in the content; a line that goes on lazily is given from its first character. The container may stand in
 * no more than `deepestWalk` others.
 */
export function contentLines(text: string, container: Container | null, { from, to }: TextRange): readonly ContentLine[] {
  const first = lineEnd(text, from);
  const lines: ContentLine[] = [{ from, to: Math.min(to, first), pad: 0 }];
  if (first >= to) return lines;
  const chain = chainOf(container);
  for (let start = nextLine(text, first); start < to; start = nextLine(text, lineEnd(text, start))) {
    const end = Math.min(to, lineEnd(text, start));
    const walk = new LineWalk(text, start, end);
    for (const outer of chain) if (!walk.enter(outer)) break;
    lines.push({ from: Math.min(walk.at, end), to: end, pad: walk.pad });
  }
  return lines;
}

/** A container and all that it stands in, from the outermost inwards. */
export function chainOf(container: Container | null): readonly Container[] {
  const chain: Container[] = [];
  for (let each = container; each !== null; each = each.parent) chain.push(each);
  return chain.reverse();
}

/** True where a container stands in so many others that its content is not walked. */
export function standsTooDeep(container: Container): boolean {
  let outer = container.parent;
  for (let level = 1; level < deepestWalk && outer !== null; level++) outer = outer.parent;
  return outer !== null;
}

/** Walks into a line, column by column: a tab reaches to the next multiple of four. */
class LineWalk {
  at: number;
  /** Columns of the tab before `at` that are not used up. */
  pad = 0;
  readonly #text: string;
  readonly #end: number;
  #column = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.at = start;
  }

  /** Passes what the line owes to the container; false where it does not have it. */
  enter(container: Container): boolean {
    if (container.kind === 'quote' || container.kind === 'callout') return this.#passMark();
    const columns = container.kind === 'list-item' ? itemIndent(this.#text, container) : 4;
    if (this.#indent() < columns) return this.#isBlank();
    this.#pass(columns);
    return true;
  }

  #passMark(): boolean {
    const indent = this.#indent();
    if (indent > 3 || this.#text.charCodeAt(this.#firstWord()) !== code.greater) return false;
    this.#pass(indent);
    this.at++;
    this.#column++;
    if (this.at < this.#end && isBlank(this.#text.charCodeAt(this.at))) this.#pass(1);
    return true;
  }

  #firstWord(): number {
    let index = this.at;
    while (index < this.#end && isBlank(this.#text.charCodeAt(index))) index++;
    return index;
  }

  #isBlank(): boolean {
    return this.#firstWord() >= this.#end;
  }

  #indent(): number {
    let column = this.#column;
    for (let index = this.at; index < this.#end; index++) {
      const unit = this.#text.charCodeAt(index);
      if (!isBlank(unit)) break;
      column += unit === code.tab ? 4 - (column % 4) : 1;
    }
    return this.pad + column - this.#column;
  }

  #pass(columns: number): void {
    let left = columns - Math.min(columns, this.pad);
    this.pad -= columns - left;
    while (left > 0 && this.at < this.#end && isBlank(this.#text.charCodeAt(this.at))) {
      const width = this.#text.charCodeAt(this.at) === code.tab ? 4 - (this.#column % 4) : 1;
      this.at++;
      this.#column += width;
      this.pad = Math.max(0, width - left);
      left -= Math.min(width, left);
    }
  }
}

/** The columns that a line must be indented by to stay in a list item, counted from the content of what the item stands in. */
function itemIndent(text: string, item: ListItem): number {
  const from = lineStart(text, item.from);
  const end = lineEnd(text, item.from);
  const outer = item.parent === null ? 0 : contentColumn(text, item.parent, from);
  const behind = columnOf(text, from, item.marker.to);
  let words = item.marker.to;
  while (words < end && isBlank(text.charCodeAt(words))) words++;
  const padding = columnOf(text, from, words) - behind;
  return behind - outer + (words >= end || padding > 4 ? 1 : padding);
}

/** The column at which a container's content begins on the line that begins at `from`. */
function contentColumn(text: string, container: Container, from: number): number {
  const outer = container.parent === null ? 0 : contentColumn(text, container.parent, from);
  if (container.kind === 'list-item') return outer + itemIndent(text, container);
  const begins = container.from >= from;
  if (container.kind === 'footnote-definition') return begins ? columnOf(text, from, container.content.from) : outer + 4;
  const mark = begins ? container.from : markOnLine(text, from, outer);
  return columnOf(text, from, mark) + (isBlank(text.charCodeAt(mark + 1)) ? 2 : 1);
}

/** Where the first quote mark from a column on stands. */
function markOnLine(text: string, from: number, column: number): number {
  const end = lineEnd(text, from);
  for (let index = from; index < end; index++) {
    if (text.charCodeAt(index) === code.greater && columnOf(text, from, index) >= column) return index;
  }
  return end;
}

function columnOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let index = from; index < to; index++) column += text.charCodeAt(index) === code.tab ? 4 - (column % 4) : 1;
  return column;
}
