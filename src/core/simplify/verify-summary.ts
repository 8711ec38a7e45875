import type { Heading } from '../note/block';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/**
 * What writing a summary broke, as one sentence without a full stop: compares the note before and after. Null where all is well:
 * the section holds `markdown` as one plain paragraph, and all other headings, the sources and the footnotes are the same.
 */
export function summaryFault(before: Note, after: Note, markdown: string): string | null {
  const { summary } = after;
  if (summary === null) return 'The summary section would not be read as a section of the note';
  const { content } = summary;
  if (after.text.slice(content.from, content.to) !== markdown) return 'The summary would not stand by itself in its section';
  if (!isPlainParagraph(after, content)) return 'The summary would not be read as plain text';
  if (!isSame(headingsOf(before), headingsOf(after))) return 'Another heading of the note would change';
  if (!isSame(sourcesOf(before), sourcesOf(after))) return 'The sources of the note would change';
  if (!isSame(footnotesOf(before), footnotesOf(after))) return 'The footnotes of the note would change';
  return null;
}

/** True when the range is one paragraph at the top of the note that holds no mark of any kind. */
function isPlainParagraph(note: Note, range: TextRange): boolean {
  const block = note.blocks.find(({ from, to }) => from < range.to && to > range.from);
  if (block?.kind !== 'paragraph' || block.container !== null || block.from > range.from || block.to < range.to) return false;
  const { footnotes, citations } = note;
  const marks = [
    ...[note.links, note.embeds, note.tags, note.blockIds, note.protectedRanges],
    ...[footnotes.references, footnotes.undefinedReferences, footnotes.inline, citations.marks, citations.lists],
  ];
  return marks.every((ranges) => !ranges.some(({ from, to }) => from < range.to && to > range.from));
}

function headingsOf({ headings, summary }: Note): readonly string[] {
  return headings.filter((heading) => !isAt(heading, summary?.heading)).map(({ level, text }) => `${level} ${text}`);
}

function isAt(heading: Heading, other: Heading | undefined): boolean {
  return heading.from === other?.from;
}

function sourcesOf({ text, citations }: Note): readonly string[] {
  return citations.lists.flatMap(({ style, sources }) => sources.map(({ from, to }) => `${style} ${text.slice(from, to)}`));
}

function footnotesOf({ text, footnotes, summary }: Note): readonly string[] {
  const kept = footnotes.references.filter(({ from }) => summary === null || from < summary.content.from || from >= summary.content.to);
  return [...footnotes.definitions.map(({ from, to }) => text.slice(from, to)), ...kept.map(({ label }) => label)];
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
