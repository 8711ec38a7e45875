import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import type { PlannedEdit } from './planned-edit';
import { plainEdit } from './planned-edit';
import { rangeAt } from './range-search';
import { lineEnd, lineStart } from './line-bounds';
import { removedLines } from './remove-lines';

/** The edits that take stretches out of the text, with their lines where they fill them, with the blank before them where it would be left over. */
export function removedRangeEdits(note: Note, ranges: readonly TextRange[]): readonly PlannedEdit[] {
  let end = 0;
  return ranges.map((range) => {
    const { from, to } = removedRange(note, range);
    const start = Math.max(from, end);
    end = Math.max(to, start);
    return plainEdit(start, end, '');
  });
}

function removedRange(note: Note, range: TextRange): TextRange {
  const { text, containers, bodyFrom } = note;
  const before = text.slice(lineStart(text, range.from), range.from);
  const after = text.slice(range.to, lineEnd(text, range.to));
  const isQuoted = before.includes('>') || rangeAt(containers, range.from)?.kind === 'quote';
  if (/^[ \t>]*$/.test(before) && after.trim() === '') return removedLines(text, range, bodyFrom, isQuoted);
  const isBlankLeft = /^[ \t]$/.test(text.charAt(range.from - 1)) && /^[\s.,;:!?)\]]?$/.test(text.charAt(range.to));
  return isBlankLeft ? { from: range.from - 1, to: range.to } : range;
}
