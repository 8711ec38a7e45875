import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { mergeRanges } from './merge-ranges';
import type { PlainTextReader } from './plain-text';
import { isSourceHeading } from './source-heading';

/** The source lists of a note with their labels, and its sections such as `References` down to a level: sorted and disjoint. */
export function findSourceRanges(note: Note, reader: PlainTextReader, deepest = 6): readonly TextRange[] {
  const ranges: TextRange[] = note.citations.lists.map((list) => ({ from: Math.min(list.from, list.label?.from ?? list.from), to: list.to }));
  for (const section of note.sections) {
    if (section.heading.level <= deepest && isSourceHeading(reader.read(section.heading.content).text)) ranges.push(section);
  }
  return mergeRanges(ranges);
}
