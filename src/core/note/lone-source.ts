import type { TextRange } from '../text/text-range';
import type { CitationMark } from './inline';
import { endsWithMark } from './citation-mark';
import { code, isBlank, isDigit, isLineEnding, skipBlanks } from './character';
import { readSourceEntry } from './source-entry';
import { isSourceListLabel } from './source-list-label';

/**
 * True for a mark that does not cite but numbers a source: it begins its line, and behind it stands an address, or a title with
 * the address on the next line. Alone and without a label such an entry makes no list, yet other marks may well mean it.
 */
export function isLoneSource(text: string, { from, to, labels }: CitationMark): boolean {
  if (labels.length !== 1 || !isBlank(text.charCodeAt(to)) || !beginsLine(text, from)) return false;
  const end = lineEnd(text, to);
  if (isAddressed(text.slice(to, end))) return true;
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  const line = text.slice(next, lineEnd(text, next));
  return isAddressed(line) && !/\S\s/.test(line.trim());
}

/**
 * Where lines such as `1. https://example.org` or `1. [title](url)` begin that stand in none of the lists, which are sorted. Without a label
 * they make no list, since they may be anything, yet the marks in front of them may well mean them. So may the first of numbered lines under a
 * label that hold no address.
 */
export function findLoneNumbers(text: string, lists: readonly TextRange[]): readonly number[] {
  const found: number[] = [];
  let list = 0;
  let isLabelled = false;
  for (let from = 0; from < text.length; ) {
    const end = lineEnd(text, from);
    while (list < lists.length && (lists[list]?.to ?? 0) <= from) list++;
    const begin = skipBlanks(text, from, end);
    if ((lists[list]?.from ?? text.length) <= from) isLabelled = false;
    else if (mayBeNumbered(text, from)) {
      const line = text.slice(from, end);
      if (isNumberedSource(line) || (isLabelled && isNumbered(line))) found.push(from);
      isLabelled = false;
    } else if (begin < end) isLabelled = isSourceListLabel(text, begin, end);
    from = end + 1;
  }
  return found;
}

/** Most lines begin with a word: they need not be read. */
function mayBeNumbered(text: string, from: number): boolean {
  let at = from;
  while (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === code.greater) at++;
  return isDigit(text.charCodeAt(at));
}

function isNumberedSource(line: string): boolean {
  const entry = /^[ \t>]{0,12}\d{1,3}[.)][ \t]+(\[|<?https?:)/iu.exec(line);
  return entry !== null && isAddressed(line.slice(entry[0].length - (entry[1]?.length ?? 0)));
}

function isNumbered(line: string): boolean {
  return /^[ \t>]{0,12}\d{1,3}[.)][ \t]+\S/u.test(line) && !endsWithMark(line);
}

/** True where an address is the last thing on a line. */
function isAddressed(line: string): boolean {
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
