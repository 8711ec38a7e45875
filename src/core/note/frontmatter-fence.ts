import { afterLineEnding, isLineEnd, skipBlanks } from './frontmatter-lines';

/** Where a frontmatter block stands in its note. */
export interface FrontmatterFence {
  /** The opening fence: 0, or 1 behind a byte order mark. */
  readonly from: number;
  readonly contentFrom: number;
  /** Where the closing fence begins. */
  readonly contentTo: number;
  /** Behind the third dash of the closing fence, as Obsidian's index counts it. */
  readonly to: number;
  /** Behind the closing fence's line ending. */
  readonly bodyFrom: number;
}

/**
 * Finds the frontmatter's fences; null where the note has no frontmatter.
 * The opening fence must be the first line; each fence is exactly `---`, blanks may trail. Linear in the note's length.
 */
export function findFrontmatterFence(text: string): FrontmatterFence | null {
  const from = markLength(text);
  const openingEnd = fenceEnd(text, from);
  if (openingEnd === -1 || openingEnd === text.length) return null;
  const contentFrom = afterLineEnding(text, openingEnd);
  for (let at = text.indexOf('---', contentFrom); at !== -1; at = text.indexOf('---', at + 1)) {
    if (at !== contentFrom && !isLineEnd(text.charCodeAt(at - 1))) continue;
    const end = fenceEnd(text, at);
    if (end === -1) continue;
    return { from, contentFrom, contentTo: at, to: at + 3, bodyFrom: afterLineEnding(text, end) };
  }
  return null;
}

/** The length of the byte order mark that the text begins with: 1 or 0. */
export function markLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Where the fence line that begins at `at` ends, before its line ending; -1 where it is no fence. */
function fenceEnd(text: string, at: number): number {
  if (!text.startsWith('---', at)) return -1;
  const end = skipBlanks(text, at + 3, text.length);
  return end === text.length || isLineEnd(text.charCodeAt(end)) ? end : -1;
}
