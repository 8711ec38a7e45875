import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { mergeRanges } from './merge-ranges';
import { plainTextReader } from './plain-text';
import { findSourceRanges } from './source-ranges';
import type { SummaryPosition } from './summary-layout';

/** A summary that is looked for a place. */
export interface PlacedSummary {
  /** Of its heading, 1 to 6. */
  readonly level: number;
  readonly position: SummaryPosition;
  /** A callout ends by itself; a section takes in whatever follows up to the next heading. */
  readonly isCallout: boolean;
}

/**
 * Where a new summary goes; the start of a line, or the end of the text.
 * - `before-sources`: at the end of the note, but before what ends it: see `beforeTail`.
 * - `top`: a callout below the frontmatter and a title of level 1; a section in front of the first section of its level or a higher one, which
 *   a title at the beginning is not. A note without one has no such place, and `before-sources` holds.
 * - `end`: behind everything.
 */
export function findSummaryPlace(note: Note, { level, position, isCallout }: PlacedSummary): number {
  if (position === 'end') return note.text.length;
  return (position === 'top' ? topOf(note, level, isCallout) : null) ?? beforeTail(note, level);
}

function topOf(note: Note, level: number, isCallout: boolean): number | null {
  const [first] = note.blocks;
  const title = first?.kind === 'heading' && first.level === 1 && first.container === null ? first : null;
  if (isCallout) return title === null ? note.bodyFrom : (note.sections.find(({ heading }) => heading === title)?.body.from ?? null);
  const next = note.sections.find(({ heading }) => heading !== title && heading.level <= level);
  return next?.from ?? null;
}

/**
 * The end of the note, but before the source lists, footnote definitions, link definitions
 * and sections such as `References` that end it, and before a thematic break in front of them. What stands in the middle of a quote or a list
 * is no such end. A section deeper than
 * `level`, the level of the new one, would become part of it, so it stays in front.
 */
function beforeTail(note: Note, level: number): number {
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
