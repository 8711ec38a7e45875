import { isLineEnding } from '../note/character';
import type { TextRange } from '../text/text-range';

/** The line in which an offset stands, without its line ending. */
export function lineAt(text: string, at: number): TextRange {
  let from = at;
  let to = at;
  while (from > 0 && !isLineEnding(text.charCodeAt(from - 1))) from--;
  while (to < text.length && !isLineEnding(text.charCodeAt(to))) to++;
  return { from, to };
}
