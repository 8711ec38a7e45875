import { findClusterBreak, type Line, type Text } from '@codemirror/state';
import type { TextRange } from '../../core/text/text-range';

/** No mark is longer, in UTF-16 units: a line can be a whole note. */
const longestMark = 300;

/** A mark is no wider than this where a problem has a place but no width. */
const widestPlace = 30;

/** So many empty lines at the start of a range are passed over. */
const mostEmptyLines = 20;

/**
 * Where a problem is marked: in one line, and long enough to be seen and hit. Of a range over several lines that is the first one with
 * something in it; a place without width is the word there, or a character. Empty, at the start of the line, where the line is empty.
 */
export function drawnRange(doc: Text, { from, to }: TextRange): TextRange {
  const end = Math.min(to, doc.length);
  let line = doc.lineAt(Math.max(0, Math.min(from, doc.length)));
  for (let passed = 0; passed < mostEmptyLines && Math.max(from, line.from) >= line.to && line.to < end; passed++) line = doc.line(line.number + 1);
  const start = Math.max(line.from, Math.min(from, line.to));
  const marked = { from: start, to: wholeCharacters(line, Math.min(end, line.to, start + longestMark)) };
  return marked.to > marked.from ? marked : widened(line, start);
}

/** The end of the character that ends at an offset or around it. */
function wholeCharacters(line: Line, offset: number): number {
  return offset <= line.from ? line.from : line.from + findClusterBreak(line.text, offset - 1 - line.from);
}

function widened(line: Line, offset: number): TextRange {
  if (line.length === 0) return { from: line.from, to: line.from };
  const at = offset - line.from;
  const word = /^[\p{L}\p{N}\p{M}_-]+/u.exec(line.text.slice(at, at + widestPlace))?.[0].length ?? 0;
  if (word > 0) return { from: offset, to: wholeCharacters(line, offset + word) };
  if (offset < line.to) return { from: offset, to: line.from + findClusterBreak(line.text, at) };
  return { from: line.from + findClusterBreak(line.text, at, false), to: line.to };
}
