import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { afterLineEnding, lineEndAt, lineStartAt, skipBlanks } from './frontmatter-lines';

/**
 * Deletes `range`, which begins at the start of a line, but for the comments in it that have a line of their own.
 * Where only blanks follow it on its last line, that line goes as a whole.
 */
export function deleteLines(text: string, range: TextRange, comments: readonly TextRange[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = range.from;
  for (const comment of comments) {
    if (comment.from < range.from || comment.to > range.to) continue;
    const start = lineStartAt(text, comment.from, range.from);
    if (skipBlanks(text, start, comment.from) !== comment.from) continue;
    edits.push({ from, to: start, text: '' });
    from = afterLineEnding(text, comment.to);
  }
  edits.push({ from, to: wholeLineEnd(text, range.to), text: '' });
  return edits.filter((edit) => edit.to > edit.from);
}

/** Behind the line ending where only blanks stand between `at` and it; `at` itself otherwise. */
function wholeLineEnd(text: string, at: number): number {
  const end = lineEndAt(text, at, text.length);
  return skipBlanks(text, at, end) === end ? afterLineEnding(text, end) : at;
}
