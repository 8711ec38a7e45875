import { code, isDigit, isWhitespace } from './character';
import { scanComment } from './inline-comment';
import type { InlineScanner } from './inline-scanner';

/** Reads a code span that begins at `at`, or passes its backticks where nothing closes it (CommonMark 6.1). */
export function scanBackticks(scanner: InlineScanner, at: number): number {
  const { text, to } = scanner;
  let start = at;
  while (start < to && text.charCodeAt(start) === code.backtick) start++;
  const length = start - at;
  if (scanner.backticksRead && (scanner.backticks?.get(length) ?? -1) < start) return start;
  for (let index = start; index < to; ) {
    if (text.charCodeAt(index) !== code.backtick) {
      index++;
      continue;
    }
    const from = index;
    while (index < to && text.charCodeAt(index) === code.backtick) index++;
    if (index - from === length) {
      scanner.protect('code', at, index);
      return index;
    }
    scanner.backticks ??= new Map();
    scanner.backticks.set(index - from, from);
  }
  scanner.backticksRead = true;
  return start;
}

/**
 * Reads `$math$` or `$$math$$` that begins at `at`. By Obsidian's rules a single `$` opens only before a character that is not
 * blank, and closes only behind one, and not before a digit: `$5 and $10` are prices.
 */
export function scanDollar(scanner: InlineScanner, at: number): number {
  const { text, to } = scanner;
  if (text.charCodeAt(at + 1) === code.dollar) {
    const end = scanner.find('$$', at + 2);
    if (end === -1) {
      scanner.mathOpen = true;
      return at + 2;
    }
    scanner.protect('math', at, end + 2);
    return end + 2;
  }
  if (scanner.mathExhausted || at + 1 >= to || isWhitespace(text.charCodeAt(at + 1))) return at + 1;
  for (let end = scanner.find('$', at + 2); end !== -1; end = scanner.find('$', end + 1)) {
    if (!closesMath(text, end, to)) continue;
    scanner.protect('math', at, end + 1);
    return end + 1;
  }
  scanner.mathExhausted = true;
  return at + 1;
}

/** Reads a comment between `%%` on one leaf; what has no end is text there. */
export function scanPercent(scanner: InlineScanner, at: number): number {
  if (scanner.text.charCodeAt(at + 1) !== code.percent) return at + 1;
  const end = scanner.find('%%', at + 2);
  if (end === -1) {
    scanner.commentOpen = true;
    return at + 2;
  }
  scanner.protect('comment', at, end + 2);
  scanComment(scanner, at + 2, end);
  return end + 2;
}

function closesMath(text: string, at: number, to: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isWhitespace(before)) return false;
  if (at + 1 < to && isDigit(text.charCodeAt(at + 1))) return false;
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === code.backslash) slashes++;
  return slashes % 2 === 0;
}
