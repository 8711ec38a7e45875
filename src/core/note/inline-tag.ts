import { isBlankOrEnding, isDigit, isWhitespace } from './character';
import type { InlineScanner } from './inline-scanner';

/** Reads a tag that begins with `#` at `at`; the offset behind it, or behind the mark where it is none. */
export function scanTag(scanner: InlineScanner, at: number, to: number, inComment: boolean): number {
  const { text, source } = scanner;
  if (at > source.from && !mayPrecede(text.charCodeAt(at - 1))) return at + 1;
  let end = at + 1;
  let named = false;
  for (; end < to; end++) {
    const unit = text.charCodeAt(end);
    if (!isTagUnit(unit)) break;
    if (!isDigit(unit)) named = true;
  }
  // Digits alone make no tag: `#1` is a number.
  if (!named) return at + 1;
  scanner.found.tags.push({
    name: text.slice(at, end),
    from: scanner.noteOffset(at),
    to: scanner.noteOffset(end),
    inComment,
  });
  return end;
}

/** A tag stands behind a blank, or behind a mark that opens something. */
function mayPrecede(unit: number): boolean {
  return isWhitespace(unit) || openingMarks.has(unit);
}

const openingMarks: ReadonlySet<number> = new Set(Array.from('([{"\'*_~=|>', (mark) => mark.charCodeAt(0)));

/** What a tag may hold: letters, digits, `_`, `-`, `/` and all beyond ASCII but blanks and common punctuation. */
function isTagUnit(unit: number): boolean {
  if (unit < 128) {
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95 || unit === 45 || unit === 47;
  }
  if (isBlankOrEnding(unit) || isWhitespace(unit)) return false;
  return !((unit >= 0x2000 && unit <= 0x206f && unit !== 0x200d) || (unit >= 0x2e00 && unit <= 0x2e7f) || isFullWidthPunctuation(unit));
}

/** The punctuation of CJK text. */
export function isFullWidthPunctuation(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x303f && unit !== 0x3005 && unit !== 0x3007) || (unit >= 0xff01 && unit <= 0xff0f) || (unit >= 0xff1a && unit <= 0xff20) || (unit >= 0xff3b && unit <= 0xff3d) || (unit >= 0xff5b && unit <= 0xff65);
}
