import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { firstFrom } from './range-search';

/** True where a range is running text that readers see: nothing protected reaches into it or around it, though some may lie within, such as a link's URL. */
export function isFreePlace({ protectedRanges, blocks, bodyFrom }: Note, { from, to }: TextRange): boolean {
  if (from < bodyFrom) return false;
  const block = blocks[firstFrom(blocks, from + 1) - 1];
  if (block?.kind === 'link-definition' && block.to > from) return false;
  const first = firstFrom(protectedRanges, from);
  if ((protectedRanges[first - 1]?.to ?? 0) > from) return false;
  const last = protectedRanges[firstFrom(protectedRanges, to) - 1];
  return last === undefined || last.to <= to;
}

/** True where an odd number of backslashes stands directly before `offset`. */
export function isEscapedAt(text: string, offset: number): boolean {
  let slashes = 0;
  while (text.charAt(offset - slashes - 1) === '\\') slashes++;
  return slashes % 2 === 1;
}

/** True where a block begins at `offset`: the blank in front of it may belong to an item, or to the box of a task. */
export function beginsBlock({ blocks }: Pick<Note, 'blocks'>, offset: number): boolean {
  return blocks[firstFrom(blocks, offset)]?.from === offset;
}

/** Where the blanks begin that stand before `offset`, if words of its block stand before them on the same line; else `offset`. */
export function beforeBlanks(note: Pick<Note, 'text' | 'blocks'>, offset: number): number {
  const { text } = note;
  let from = offset;
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from--;
  const before = text.charAt(from - 1);
  return before === '' || '\r\n>|'.includes(before) || from === offset || offset - from > 1 || beginsBlock(note, offset) ? offset : from;
}
