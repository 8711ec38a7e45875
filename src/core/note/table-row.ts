import { code, isBlank, skipBlanks, trimEnd } from './character';

/**
 * Visits the cells of a table row, without the blanks around them, and answers how many there are.
 * An escaped pipe does not end a cell (GFM 4.10).
 */
export function visitCells(text: string, from: number, to: number, visit: (from: number, to: number) => void): number {
  let count = 0;
  let start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (text.charCodeAt(start) === code.pipe) start++;
  const visitTrimmed = (cellEnd: number): void => {
    const cellFrom = skipBlanks(text, start, cellEnd);
    visit(cellFrom, trimEnd(text, cellFrom, cellEnd));
    count++;
  };
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.backslash) index++;
    else if (unit === code.pipe) {
      visitTrimmed(index);
      start = index + 1;
    }
  }
  if (start < end) visitTrimmed(end);
  return count;
}

/** How many cells a table row has. */
export function countCells(text: string, from: number, to: number): number {
  return visitCells(text, from, to, () => undefined);
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
  let others = 0;
  const columns = visitCells(text, from, to, (cellFrom, cellTo) => {
    if (!isDelimiter(text, cellFrom, cellTo)) others++;
  });
  return others === 0 ? columns : 0;
}

/** Hyphens, with a colon at either end. */
function isDelimiter(text: string, from: number, to: number): boolean {
  const start = text.charCodeAt(from) === code.colon ? from + 1 : from;
  const end = to > start && text.charCodeAt(to - 1) === code.colon ? to - 1 : to;
  if (start >= end) return false;
  for (let index = start; index < end; index++) if (text.charCodeAt(index) !== code.hyphen) return false;
  return true;
}
