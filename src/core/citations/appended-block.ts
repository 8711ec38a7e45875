import type { Note } from '../note/note';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import { blankLineAtEnd } from './blank-lines';

/**
 * Adds a block at the end of what is left of a note once the edits, sorted, are carried out; a blank line parts it from what stands before. The last
 * of the edits, where only blanks follow it, must be a removal that begins behind text; `replaces` says that it is none, but leaves text there.
 */
export function withAppendedBlock({ text, bodyFrom }: Note, removals: readonly TextEdit[], block: string, replaces = false): readonly TextEdit[] {
  const ending = lineEndingOf(text);
  const tail = removals.at(-1);
  if (tail !== undefined && text.slice(tail.to).trim() === '' && !replaces) {
    const isFirst = tail.from <= bodyFrom || text.slice(bodyFrom, tail.from).trim() === '';
    return [...removals.slice(0, -1), { ...tail, text: (isFirst ? '' : ending + ending) + block }];
  }
  const isEnded = text.endsWith('\n') || text.endsWith('\r');
  return [...removals, { from: text.length, to: text.length, text: blankLineAtEnd(text, bodyFrom, ending) + block + (isEnded ? ending : '') }];
}
