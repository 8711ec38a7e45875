import type { TextRange } from '../text/text-range';
import { code, isBlank, isDigit } from './character';

/** The marker of a list item, as `-` or `12.`; `number` is null for a bullet. */
export interface ListMarker extends TextRange {
  readonly number: number | null;
}

/** Reads a list marker at `at`; null where there is none. A blank or the line's end must follow it (CommonMark 5.2). */
export function readListMarker(text: string, at: number, lineEnd: number): ListMarker | null {
  const unit = text.charCodeAt(at);
  let to = at;
  let number: number | null = null;
  if (unit === code.hyphen || unit === code.asterisk || unit === code.plus) to = at + 1;
  else {
    while (to < lineEnd && to - at < 9 && isDigit(text.charCodeAt(to))) to++;
    const end = text.charCodeAt(to);
    if (to === at || to >= lineEnd || (end !== code.dot && end !== code.closeParen)) return null;
    number = Number(text.slice(at, to));
    to++;
  }
  return to >= lineEnd || isBlank(text.charCodeAt(to)) ? { from: at, to, number } : null;
}

/** The character of a task box `[x] ` at `at`; null where there is none (Obsidian takes any one character). */
export function readTaskMark(text: string, at: number, lineEnd: number): string | null {
  if (text.charCodeAt(at) !== code.openBracket || text.charCodeAt(at + 2) !== code.closeBracket || at + 3 > lineEnd) return null;
  return at + 3 === lineEnd || isBlank(text.charCodeAt(at + 3)) ? text.charAt(at + 1) : null;
}
