import { isBlank, isLineEnding, skipBlanks } from '../note/character';
import type { TextRange } from '../text/text-range';
import { lineEnd, lineStart, nextLine, previousLineEnd } from './line-bounds';

/**
 * What to delete so that the lines of `range` go, with the empty lines above them where no text follows directly below. Nothing before
 * `floor` goes. In a quote, lines that hold nothing but its marks are empty; where the lines are all of it, it goes as a whole.
 */
export function removedLines(text: string, range: TextRange, floor: number, isQuoted: boolean): TextRange {
  const start = lineStart(text, range.from);
  const end = lineEnd(text, range.to);
  const next = nextLine(text, end);
  const opensQuote = isQuoted && !hasMark(text, lineStart(text, previousLineEnd(text, start)));
  if (opensQuote && !hasMark(text, next)) return removedLines(text, range, floor, false);
  const isLast = next === end || isEmptyLine(text, next, false) || isEmptyLine(text, next, isQuoted);
  const above = lastTextAbove(text, start, floor, isQuoted);
  if (above === -1 || opensQuote) return { from: start, to: isLast ? afterEmptyLines(text, next, isQuoted) : next };
  if (isLast) return { from: above, to: end };
  return { from: start, to: next };
}

function hasMark(text: string, start: number): boolean {
  return text.charAt(skipBlanks(text, start, text.length)) === '>';
}

/** The end of the last line above `start` that is not empty; -1 where there is none. */
function lastTextAbove(text: string, start: number, floor: number, isQuoted: boolean): number {
  let from = start;
  while (from > floor) {
    const end = previousLineEnd(text, from);
    from = lineStart(text, end);
    if (!isEmptyLine(text, from, isQuoted)) return end;
  }
  return -1;
}

function afterEmptyLines(text: string, start: number, isQuoted: boolean): number {
  let from = start;
  while (from < text.length && isEmptyLine(text, from, isQuoted)) {
    const next = nextLine(text, lineEnd(text, from));
    if (next === from) break;
    from = next;
  }
  return from;
}

/** In a quote, a line without its mark is not empty but outside. */
function isEmptyLine(text: string, start: number, isQuoted: boolean): boolean {
  let marks = 0;
  for (let index = start; index < text.length && !isLineEnding(text.charCodeAt(index)); index++) {
    if (isQuoted && text.charAt(index) === '>') marks++;
    else if (!isBlank(text.charCodeAt(index))) return false;
  }
  return !isQuoted || marks > 0;
}
