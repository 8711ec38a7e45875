import { isBlank, isLineEnding } from '../note/character';

/** Where the line begins that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let from = offset;
  while (from > 0 && !isLineEnding(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Where the line that holds `offset` ends, its line ending left out. */
export function lineEnd(text: string, offset: number): number {
  let to = offset;
  while (to < text.length && !isLineEnding(text.charCodeAt(to))) to++;
  return to;
}

/** Behind the line ending that begins at `end`; `end` itself at the end of the text. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** Where the line ends that the line beginning at `start` follows; -1 where it is the first one. */
export function previousLineEnd(text: string, start: number): number {
  if (start === 0) return -1;
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}

/** True where the line that begins at `start` holds nothing but blanks and at most `quotes` quote marks. */
export function isBlankLine(text: string, start: number, quotes: number): boolean {
  let marks = 0;
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isLineEnding(unit)) return true;
    if (unit === 62 && marks < quotes) marks++;
    else if (!isBlank(unit)) return false;
  }
  return true;
}
