import { code, isBlankOrEnding, isPunctuation } from './character';

/** A link's destination, as offsets in the scanned text; `end` is behind the title and the parenthesis. */
export interface LinkTail {
  readonly destinationFrom: number;
  readonly destinationTo: number;
  readonly end: number;
}

/** Where blanks and at most one line ending end. */
export function skipLinkSpace(text: string, at: number, to: number): number {
  let index = at;
  let ending = false;
  while (index < to && isBlankOrEnding(text.charCodeAt(index))) {
    const unit = text.charCodeAt(index);
    if (unit === code.lineFeed || unit === code.carriageReturn) {
      if (ending) return index;
      ending = true;
      if (unit === code.carriageReturn && text.charCodeAt(index + 1) === code.lineFeed) index++;
    }
    index++;
  }
  return index;
}

/** Reads `(destination "title")` whose parenthesis stands at `at`; null where it is none (CommonMark 6.3). */
export function readLinkTail(text: string, at: number, to: number): LinkTail | null {
  const start = skipLinkSpace(text, at + 1, to);
  if (text.charCodeAt(start) === code.closeParen && start < to) {
    return { destinationFrom: start, destinationTo: start, end: start + 1 };
  }
  const destination = readDestination(text, start, to);
  if (destination === null) return null;
  const gap = skipLinkSpace(text, destination.end, to);
  let end = gap;
  let title: { from: number; to: number } | null = null;
  if (gap > destination.end && gap < to) {
    title = readTitle(text, gap, to);
    if (title !== null) end = skipLinkSpace(text, title.to + 1, to);
  }
  if (end >= to || text.charCodeAt(end) !== code.closeParen) return null;
  return {
    destinationFrom: destination.from,
    destinationTo: destination.to,
    end: end + 1,
  };
}

/** Reads a destination, in pointed brackets or bare; `end` is behind it, brackets included. */
export function readDestination(text: string, at: number, to: number): { from: number; to: number; end: number } | null {
  if (at >= to) return null;
  if (text.charCodeAt(at) === code.less) return readPointedDestination(text, at, to);
  let depth = 0;
  let index = at;
  for (; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 32 || unit === 127) break;
    if (unit === code.backslash && isPunctuation(text.charCodeAt(index + 1))) index++;
    else if (unit === code.openParen && ++depth > 32) return null;
    else if (unit === code.closeParen && --depth < 0) break;
  }
  if (depth > 0 || index === at) return null;
  const end = Math.min(index, to);
  return { from: at, to: end, end };
}

/** Reads a quoted title that begins at `at`; the range is what stands between the quotes. */
export function readTitle(text: string, at: number, to: number): { from: number; to: number } | null {
  const open = text.charCodeAt(at);
  if (open !== code.quote && open !== code.apostrophe && open !== code.openParen) return null;
  const close = open === code.openParen ? code.closeParen : open;
  for (let index = at + 1; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit === close) return { from: at + 1, to: index };
    if (unit === code.openParen && open === code.openParen) return null;
    if (unit === code.backslash) index++;
  }
  return null;
}

function readPointedDestination(text: string, at: number, to: number): { from: number; to: number; end: number } | null {
  for (let index = at + 1; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.greater) return { from: at + 1, to: index, end: index + 1 };
    if (unit === code.less || unit === code.lineFeed || unit === code.carriageReturn) return null;
    if (unit === code.backslash) index++;
  }
  return null;
}
