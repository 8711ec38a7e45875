import type { TextRange } from '../text/text-range';
import { isLineEnd } from './frontmatter-lines';

/**
 * The range of a fault as a reader can see it: within the text, not only a line ending, whole characters.
 * Empty only where the text is.
 */
export function visibleRange(source: string, range: TextRange): TextRange {
  const from = Math.max(0, Math.min(range.from, source.length));
  const to = Math.max(from, Math.min(range.to, source.length));
  const isVisible = from < source.length && !isLineEnd(source.charCodeAt(from));
  if (isVisible) {
    const visible = source.slice(from, to).trimEnd().length;
    return wholeCharacters(source, from, from + Math.max(1, visible));
  }
  const before = source.slice(0, from).trimEnd().length;
  if (before > 0) return wholeCharacters(source, before - 1, before);
  return { from: 0, to: source.length };
}

function wholeCharacters(source: string, from: number, to: number): TextRange {
  const isLow = (at: number): boolean => source.charCodeAt(at) >= 0xdc00 && source.charCodeAt(at) <= 0xdfff;
  return { from: isLow(from) ? Math.max(0, from - 1) : from, to: isLow(to) ? Math.min(to + 1, source.length) : to };
}
