import type { CitationMark } from './inline';
import { code, isBlank, isLineEnding, skipBlanks } from './character';
import { readSourceEntry } from './source-entry';

/**
 * True for a mark that does not cite but numbers a source: an address stands directly behind it, or it begins its line, and behind it stands an
 * address, or a title with the address on the next line. Alone and without a label such an entry makes no list, yet other marks may well mean it.
 */
export function isLoneSource(text: string, { from, to, labels }: CitationMark): boolean {
  if (labels.length !== 1) return false;
  const behind = closersEnd(text, to);
  if (!isBlank(text.charCodeAt(behind))) return false;
  if (/^[ \t]{1,4}<?https?:\/\//u.test(text.slice(behind, behind + 16))) return true;
  if (!beginsLine(text, from)) return false;
  const end = lineEnd(text, behind);
  if (isAddressed(text.slice(behind, end))) return true;
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  const line = text.slice(next, lineEnd(text, next));
  return isAddressed(line) && !/\S\s/.test(line.trim());
}

/** Past what may stand between the number of a source and its blank, as in `**[1]** https://example.org`. */
function closersEnd(text: string, from: number): number {
  let to = from;
  while (to - from < 3 && '*_.'.includes(text.charAt(to)) && to < text.length) to++;
  return to;
}

/** True where an address is the last thing on a line. */
export function isAddressed(line: string): boolean {
  const { url, whole } = readSourceEntry(line);
  return url !== '' && whole;
}

/** True where only blanks and the marks of quotes and bullets stand in front on the line. */
export function beginsLine(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && isLineMark(text.charCodeAt(from - 1))) from--;
  return from === 0 || isLineEnding(text.charCodeAt(from - 1));
}

/** True for a blank and the marks of quotes and bullets. */
export function isLineMark(unit: number): boolean {
  return isBlank(unit) || unit === code.greater || unit === code.hyphen || unit === code.asterisk || unit === code.plus;
}

/** Where the line that `at` stands in ends. */
export function lineEnd(text: string, at: number): number {
  let end = skipBlanks(text, at, text.length);
  while (end < text.length && !isLineEnding(text.charCodeAt(end))) end++;
  return end;
}
