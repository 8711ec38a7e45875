import type { TextRange } from '../text/text-range';
import { code, isBlank, skipBlanks, trimEnd } from './character';

/** The cells of a table row, without the blanks around them. An escaped pipe does not end a cell (GFM 4.10). */
export function tableCells(text: string, from: number, to: number): TextRange[] {
  const cells: TextRange[] = [];
  let start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (text.charCodeAt(start) === code.pipe) start++;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.backslash) index++;
    else if (unit === code.pipe) {
      cells.push(trimmedCell(text, start, index));
      start = index + 1;
    }
  }
  if (start < end) cells.push(trimmedCell(text, start, end));
  return cells;
}

/** How many columns a delimiter row such as `| --- | :-: |` has; 0 where the line is none. */
export function delimiterColumns(text: string, from: number, to: number): number {
  let pipes = false;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.pipe) pipes = true;
    else if (unit !== code.hyphen && unit !== code.colon && !isBlank(unit)) return 0;
  }
  if (!pipes) return 0;
  const cells = tableCells(text, from, to);
  return cells.every((cell) => isDelimiter(text, cell)) ? cells.length : 0;
}

function isDelimiter(text: string, cell: TextRange): boolean {
  let { from, to } = cell;
  if (text.charCodeAt(from) === code.colon) from++;
  if (to > from && text.charCodeAt(to - 1) === code.colon) to--;
  if (from >= to) return false;
  for (let index = from; index < to; index++) if (text.charCodeAt(index) !== code.hyphen) return false;
  return true;
}

function trimmedCell(text: string, from: number, to: number): TextRange {
  const start = skipBlanks(text, from, to);
  return { from: start, to: trimEnd(text, start, to) };
}
