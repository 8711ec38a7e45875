import { isBlank, isLineEnding, skipBlanks } from '../note/character';

/** What must be inserted at `offset`, the start of a line, so that a blank line stands before it; empty where one does, or no text does. */
export function blankLineMissing(text: string, offset: number, ending: string): string {
  const above = lineEndingBefore(text, offset);
  if (above === offset) return '';
  let from = above;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  return from === 0 || isLineEnd(text, from - 1) ? '' : ending;
}

/** True when the line behind the one that ends at `offset` holds text. */
export function isFollowedByText(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const next = text.startsWith('\r\n', offset) ? offset + 2 : offset + 1;
  const words = skipBlanks(text, next, text.length);
  return words < text.length && !isLineEnd(text, words);
}

/** What must be inserted at the end of the text before a block that a blank line parts from all else. */
export function blankLineAtEnd(text: string, from: number, ending: string): string {
  let line = text.length;
  while (line > from && !isLineEnd(text, line - 1)) line--;
  const words = skipBlanks(text, line, text.length);
  if (words === text.length && line === from) return line === text.length ? '' : ending;
  if (words < text.length) return ending + ending;
  return line < text.length ? ending : blankLineMissing(text, line, ending);
}

/** Where the line ending begins that stands directly before `offset`; `offset` where none does. */
function lineEndingBefore(text: string, offset: number): number {
  if (offset === 0 || !isLineEnd(text, offset - 1)) return offset;
  return text.startsWith('\r\n', offset - 2) ? offset - 2 : offset - 1;
}

function isLineEnd(text: string, offset: number): boolean {
  return isLineEnding(text.charCodeAt(offset));
}
