import { beginsLine, isLineMark, lineEnd } from './lone-source';
import { code, isBlank, isDigit, isLineEnding } from './character';
import type { CitationMark } from './inline';
import { isSourceListLabel } from './source-list-label';

/**
 * The marks that do not cite but number lines, such as those of a list of sources without addresses: each begins a line that goes on, and
 * the line behind it, or the next paragraph, begins with the next number; or a label such as `References` stands above.
 */
export function findNumberedLines(text: string, marks: readonly CitationMark[]): ReadonlySet<CitationMark> {
  const found = new Set<CitationMark>();
  let previous: CitationMark | null = null;
  for (const mark of marks) {
    if (!numbersLine(text, mark)) continue;
    if (previous !== null && Number(previous.labels[0]) + 1 === Number(mark.labels[0]) && followsEntry(text, previous.to, mark.from)) {
      found.add(previous);
      found.add(mark);
    } else if (isLabelled(text, mark.from)) found.add(mark);
    previous = mark;
  }
  return found;
}

/** True for a mark that begins an item: there, Obsidian reads one character in brackets as a task's checkbox. */
export function isCheckbox(text: string, { from, to }: CitationMark): boolean {
  if (to - from !== 3 || !isBlank(text.charCodeAt(to)) || !isBlank(text.charCodeAt(from - 1))) return false;
  let at = from - 1;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  const marker = text.charCodeAt(at - 1);
  if (marker === code.hyphen || marker === code.asterisk || marker === code.plus) return beginsLine(text, at - 1);
  if (marker !== code.dot && marker !== code.closeParen) return false;
  const dot = at - 1;
  at = dot;
  while (dot - at < mostDigits && isDigit(text.charCodeAt(at - 1))) at--;
  return at < dot && beginsLine(text, at);
}

/** The number of an item has no more digits (CommonMark 5.2). */
const mostDigits = 9;

function numbersLine(text: string, { from, to, labels }: CitationMark): boolean {
  if (labels.length !== 1 || !isBlank(text.charCodeAt(to)) || !beginsLine(text, from)) return false;
  let at = to;
  while (isBlank(text.charCodeAt(at))) at++;
  return at < text.length && !isLineEnding(text.charCodeAt(at));
}

/** True where an entry that begins before `from` goes on to the line of `to`, or with blank lines alone behind its paragraph. */
function followsEntry(text: string, from: number, to: number): boolean {
  let isEnded = false;
  for (let at = lineEnd(text, from); at < to; at = lineEnd(text, at)) {
    at += text.startsWith('\r\n', at) ? 2 : 1;
    let words = at;
    while (words < to && isLineMark(text.charCodeAt(words))) words++;
    if (words === to) return true;
    if (isLineEnding(text.charCodeAt(words))) isEnded = true;
    else if (isEnded) return false;
    at = words;
  }
  return false;
}

/** True where the last line above that is not blank names a list of sources. */
function isLabelled(text: string, from: number): boolean {
  let end = from;
  while (end > 0 && (isLineMark(text.charCodeAt(end - 1)) || isLineEnding(text.charCodeAt(end - 1)))) end--;
  let start = end;
  while (start > 0 && !isLineEnding(text.charCodeAt(start - 1)) && end - start <= longestLabel) start--;
  while (isLineMark(text.charCodeAt(start))) start++;
  return isSourceListLabel(text, start, end);
}

/** A label, and what may stand around it. */
const longestLabel = 80;
