import type { Block, Container } from '../note/block';
import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import type { TextRange } from '../text/text-range';
import { citableLabels } from './kept-citations';
import { sourceHash } from './source-hash';

/** What the summary section is to hold. */
export interface WantedSummary {
  /** As it stands in the note, quote marks of a callout included. */
  readonly content: string;
  /** How many paragraphs it is read as. */
  readonly paragraphs: number;
  /** The comment beside it; null for none. */
  readonly mark: string | null;
  /** Labels of citation marks that it may hold. */
  readonly kept: ReadonlySet<string>;
}

/**
 * What writing a summary broke, as one sentence without a full stop: compares the note before and after. Null where all is well:
 * the section holds what was wanted as plain text, its citation marks lead where those of the note do, and the rest of the note reads the same.
 */
export function summaryFault(before: Note, after: Note, wanted: WantedSummary): string | null {
  const { summary } = after;
  if (summary === null) return 'The summary section would not be read as a section of the note';
  const { content, mark } = summary;
  const markText = mark === null ? null : after.text.slice(mark.from, mark.to);
  if (after.text.slice(content.from, content.to) !== wanted.content || markText !== wanted.mark) return 'The summary would not stand by itself in its section';
  if (!isPlain(after, content, wanted, summary.callout) || (mark !== null && !isComment(after, mark))) return 'The summary would not be read as plain text';
  if (!isSame(headingsOf(before), headingsOf(after))) return 'Another heading of the note would change';
  if (!isSame(sourcesOf(before), sourcesOf(after))) return 'The sources of the note would change';
  if (!isSame(footnotesOf(before), footnotesOf(after))) return 'The footnotes of the note would change';
  if (sourceHash(before) !== sourceHash(after)) return 'The rest of the note would be read in another way';
  return wanted.kept.size > 0 && !citesTheSame(before, after, content) ? wrongCitation : null;
}

/** The fault of a mark that would not lead where it leads in the note. */
export const wrongCitation = 'A citation of the summary would lead elsewhere';

/** True when the range is as many paragraphs as wanted, at the top of the note, in the callout or in bullets there, without a mark of any other kind. */
function isPlain(note: Note, range: TextRange, { paragraphs, kept }: WantedSummary, callout: Container | null): boolean {
  const blocks = note.blocks.filter((block) => overlaps(block, range));
  if (blocks.length !== paragraphs || !blocks.every((block) => block.kind === 'paragraph' && isOwn(block, range, callout))) return false;
  const { footnotes, citations } = note;
  const marks = [
    ...[note.links, note.embeds, note.tags, note.blockIds, note.protectedRanges],
    ...[footnotes.undefinedReferences, footnotes.inline, citations.lists],
    footnotes.references.filter(({ label }) => !kept.has(`^${label}`)),
    citations.marks.filter(({ labels }) => !labels.every((label) => kept.has(label))),
  ];
  return marks.every((ranges) => !ranges.some((one) => overlaps(one, range)));
}

function isOwn(block: Block, range: TextRange, callout: Container | null): boolean {
  const { container } = block;
  const holder = container?.kind === 'list-item' && container.from >= range.from ? container.parent : container;
  return holder === callout && block.from >= range.from && block.to <= range.to;
}

function isComment(note: Note, { from, to }: TextRange): boolean {
  return note.protectedRanges.some((range) => range.kind === 'comment' && range.from === from && range.to === to);
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.from < other.to && one.to > other.from;
}

/** Whether every mark within the content means after the change what its label meant before. */
function citesTheSame(before: Note, after: Note, content: TextRange): boolean {
  const meanings = citableLabels(before);
  const resolved = resolveMarks(after).filter(({ mark }) => overlaps(mark, content));
  return resolved.every(({ mark, targets }) => targets.length === mark.labels.length && targets.every(({ label, source }) => meanings.get(label) === after.text.slice(source.from, source.to)));
}

function headingsOf({ headings, summary }: Note): readonly string[] {
  return headings.filter(({ from }) => from !== summary?.heading.from).map(({ level, text }) => `${level} ${text}`);
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
