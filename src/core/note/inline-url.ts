import { code, isAlphanumeric, isWhitespace } from './character';
import type { InlineScanner } from './inline-scanner';
import { isFullWidthPunctuation } from './inline-tag';

/** Reads a bare `http://` or `https://` URL whose colon stands at `at`; the offset behind it, or behind the colon where there is none. */
export function scanUrl(scanner: InlineScanner, at: number): number {
  const { text, to, source, found } = scanner;
  if (text.charCodeAt(at + 1) !== code.slash || text.charCodeAt(at + 2) !== code.slash) return at + 1;
  const from = schemeStart(text, at, source.from);
  if (from === -1) return at + 1;
  const end = urlEnd(text, at + 3, to);
  if (end === at + 3) return at + 1;
  const range = { from: scanner.noteOffset(from), to: scanner.noteOffset(end) };
  const target = text.slice(from, end);
  found.links.push({ kind: 'url', from: range.from, to: range.to, target, subpath: '', alias: null, inComment: false, destination: range, text: range });
  scanner.protect('url', from, end);
  return end;
}

/** Where `http` or `https` in front of the colon begins, if no letter or digit stands in front of it; -1 otherwise. */
function schemeStart(text: string, colon: number, limit: number): number {
  for (const scheme of ['https', 'http']) {
    const from = colon - scheme.length;
    if (from < limit || text.slice(from, colon).toLowerCase() !== scheme) continue;
    return from === limit || !isAlphanumeric(text.charCodeAt(from - 1)) ? from : -1;
  }
  return -1;
}

/** Where a URL ends: before blanks, brackets and quotes, without trailing punctuation and unpaired parentheses (as GFM's autolinks). */
function urlEnd(text: string, from: number, to: number): number {
  let depth = 0;
  let end = from;
  for (; end < to; end++) {
    const unit = text.charCodeAt(end);
    if (endsUrl(unit)) break;
    if (unit === code.openParen) depth++;
    else if (unit === code.closeParen && --depth < 0) break;
  }
  while (end > from && isTrailing(text.charCodeAt(end - 1))) end--;
  return end;
}

function endsUrl(unit: number): boolean {
  if (unit >= 128) return isWhitespace(unit) || isFullWidthPunctuation(unit);
  return unit <= 32 || unit === code.less || unit === code.greater || unit === code.openBracket || unit === code.closeBracket || unit === code.quote || unit === code.backtick;
}

/** `?!.,:;*_~'"`, which end a sentence rather than belong to a URL. */
function isTrailing(unit: number): boolean {
  return trailing.has(unit);
}

const trailing: ReadonlySet<number> = new Set(Array.from('?!.,:;*_~\'"\\', (mark) => mark.charCodeAt(0)));
