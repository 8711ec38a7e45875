import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { mergeRanges } from './merge-ranges';
import { plainTextReader } from './plain-text';
import { findSourceRanges } from './source-ranges';

/**
 * Where a new summary section goes: at the end of the note, but before the source lists, footnote definitions, link definitions
 * and sections such as `References` that end it, and before a thematic break in front of them. What stands in the middle of a quote or a list
 * is no such end. A section deeper than
 * `level`, the level of the new one, would become part of it, so it stays in front. The offset is the start of a line or the end of the text.
 */
export function findSummaryPlace(note: Note, level: number): number {
  const { text } = note;
  const tail = mergeRanges([...findSourceRanges(note, plainTextReader(note), level), ...definitionsOf(note)]);
  const breaks = note.blocks.filter((block) => block.kind === 'thematic-break' && block.container === null);
  const parts = [...tail.map((range) => ({ ...range, isBreak: false })), ...breaks.map(({ from, to }) => ({ from, to, isBreak: true }))];
  parts.sort((left, right) => right.from - left.from);
  const outer = note.containers.filter(({ parent }) => parent === null);
  let place = text.length;
  let end = text.length;
  let isTail = false;
  for (const part of parts) {
    if (part.from >= end) continue;
    if (text.slice(part.to, end).trim() !== '') break;
    const start = lineStart(text, part.from);
    while ((outer.at(-1)?.from ?? -1) >= start) outer.pop();
    if ((outer.at(-1)?.to ?? 0) > start) break;
    end = start;
    isTail ||= !part.isBreak;
    if (isTail) place = end;
  }
  return Math.max(place, note.bodyFrom);
}

function definitionsOf({ blocks, containers }: Note): readonly TextRange[] {
  const footnotes = containers.filter((container) => container.kind === 'footnote-definition' && container.parent === null);
  return [...footnotes, ...blocks.filter((block) => block.kind === 'link-definition' && block.container === null)];
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') start--;
  return start;
}
