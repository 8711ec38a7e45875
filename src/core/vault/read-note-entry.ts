import { noteSources, type NoteSource } from '../citations/footnote-sources';
import { sourceKey } from '../citations/source-key';
import { isSummaryHeading } from '../note/find-summary-section';
import { keptFrontmatter } from '../note/kept-frontmatter';
import type { Note } from '../note/note';
import { defaultSummaryHeading } from '../note/parse-note';
import type { NoteOutline } from '../note/read-outline';
import { isRead } from '../simplify/summary-source';
import { ownText } from '../text/own-text';
import type { TextRange } from '../text/text-range';
import { entryFootnotes } from './entry-footnotes';
import { noteAliases } from './note-aliases';
import type { EntryHeading, EntrySource, EntrySummary, NoteEntry, VaultReference } from './note-entry';
import { findVaultReferences } from './vault-references';

/** What others need to know of a note. It keeps no part of the note's text alive but its head. */
export function readNoteEntry(path: string, note: Note): NoteEntry {
  return {
    path,
    ...ownFrontmatter(note),
    headings: mapped(note.headings, ownHeading),
    blockIds: mapped(note.blockIds, ownId),
    references: mapped(findVaultReferences(note), ownReference),
    sources: mapped(noteSources(note), ownSource),
    ...commentMarks(note),
    ...entryFootnotes(note.text, note.footnotes),
    summary: summaryOf(note),
  };
}

/** The same from the outline of a note that is not checked itself: without sources, and of its summary no more than that it has the section. */
export function readOutlineEntry(path: string, outline: NoteOutline, summaryHeading = defaultSummaryHeading): NoteEntry {
  const hasSummary = outline.headings.some(({ container, text }) => container === null && isSummaryHeading(text, summaryHeading));
  return {
    path,
    ...ownFrontmatter(outline),
    headings: mapped(outline.headings, ownHeading),
    blockIds: mapped(outline.blockIds, ownId),
    references: mapped(findVaultReferences(outline), ownReference),
    sources: [],
    ...commentMarks(outline),
    ...entryFootnotes(outline.text, outline.footnotes),
    summary: { kind: hasSummary ? 'filled' : 'needless' },
  };
}

function ownFrontmatter({ text, frontmatter, bodyFrom }: Pick<Note, 'text' | 'frontmatter' | 'bodyFrom'>): Pick<NoteEntry, 'frontmatter' | 'aliases'> {
  return { frontmatter: keptFrontmatter(frontmatter, ownText(text.slice(0, bodyFrom))), aliases: noteAliases(frontmatter) };
}

/** So many marks are kept of a note. */
const mostMarks = 1000;

function commentMarks({ text, bodyFrom }: Pick<Note, 'text' | 'bodyFrom'>): Pick<NoteEntry, 'commentMarks'> {
  let at = text.indexOf('%%', bodyFrom);
  if (at === -1) return { commentMarks: none };
  const marks: number[] = [];
  for (; at !== -1; at = text.indexOf('%%', at + 2)) if (marks.push(at) > mostMarks) return {};
  return { commentMarks: marks };
}

/** Most notes have none of most things: one empty list stands for all of these. */
const none: readonly never[] = [];

function mapped<T, U>(list: readonly T[], map: (item: T) => U): readonly U[] {
  return list.length === 0 ? none : list.map((item) => map(item));
}

function ownId({ id }: Note['blockIds'][number]): string {
  return ownText(id.toLowerCase());
}

function ownSource({ url, title }: NoteSource): EntrySource {
  return { key: ownText(sourceKey(url)), url: ownText(url), title: ownText(title) };
}

function ownHeading({ level, text, from }: EntryHeading): EntryHeading {
  return { level, text: ownText(text), from };
}

function ownReference({ from, to, kind, style, place, target, subpath, alias }: VaultReference): VaultReference {
  return { from, to, kind, style, place, target: ownText(target), subpath: ownText(subpath), alias: alias === null ? null : ownText(alias) };
}

/** So much text outside of links, in UTF-16 code units, counts as long enough for a summary without a closer look. */
const longText = 1500;

function seemsLong({ blocks, links, citations: { lists } }: Note): boolean {
  let length = -lengthOf(links) - lengthOf(lists);
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !isRead(block.container)) continue;
    length += block.to - block.from;
    if (length > longText) return true;
  }
  return false;
}

function lengthOf(ranges: readonly TextRange[]): number {
  let length = 0;
  for (const { from, to } of ranges) length += to - from;
  return length;
}

function summaryOf(note: Note): EntrySummary {
  const { summary, blocks, headings, bodyFrom } = note;
  if (summary !== null && summary.content.from < summary.content.to) return { kind: 'filled' };
  if (!blocks.some((block) => block.kind === 'paragraph')) return { kind: 'needless' };
  if (summary !== null) return { kind: 'empty', from: summary.heading.from, to: summary.heading.to, heading: ownText(summary.heading.text) };
  const { from, to } = headings[0] ?? blocks[0] ?? { from: bodyFrom, to: bodyFrom };
  return { kind: seemsLong(note) ? 'missing' : 'unsure', from, to };
}
