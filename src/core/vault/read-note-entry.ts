import { noteSources } from '../citations/footnote-sources';
import { sourceKey } from '../citations/source-key';
import { isSummaryHeading } from '../note/find-summary-section';
import type { Note } from '../note/note';
import { defaultSummaryHeading } from '../note/parse-note';
import type { NoteOutline } from '../note/read-outline';
import { ownText } from '../text/own-text';
import { entryFootnotes } from './entry-footnotes';
import type { EntryHeading, EntrySummary, NoteEntry, VaultReference } from './note-entry';
import { findVaultReferences } from './vault-references';

/** What others need to know of a note. It keeps no part of the note's text alive, except through its frontmatter. */
export function readNoteEntry(path: string, note: Note): NoteEntry {
  return {
    path,
    frontmatter: note.frontmatter,
    headings: note.headings.map(ownHeading),
    blockIds: note.blockIds.map(({ id }) => ownText(id.toLowerCase())),
    references: findVaultReferences(note).map(ownReference),
    sources: noteSources(note).map(({ url, title }) => ({ key: ownText(sourceKey(url)), url: ownText(url), title: ownText(title) })),
    ...entryFootnotes(note.text, note.footnotes),
    summary: summaryOf(note),
  };
}

/**
 * The same from the outline of a note that is not checked itself: without sources, and of its summary no more than that
 * it has the section. It keeps no part of the note's text alive, except through its frontmatter.
 */
export function readOutlineEntry(path: string, outline: NoteOutline, summaryHeading = defaultSummaryHeading): NoteEntry {
  const { frontmatter, headings, blockIds } = outline;
  const hasSummary = headings.some(({ container, text }) => container === null && isSummaryHeading(text, summaryHeading));
  return {
    path,
    frontmatter,
    headings: headings.map(ownHeading),
    blockIds: blockIds.map(({ id }) => ownText(id.toLowerCase())),
    references: findVaultReferences(outline).map(ownReference),
    sources: [],
    ...entryFootnotes(outline.text, outline.footnotes),
    summary: { kind: hasSummary ? 'filled' : 'needless' },
  };
}

function ownHeading({ level, text, from }: EntryHeading): EntryHeading {
  return { level, text: ownText(text), from };
}

function ownReference({ from, to, kind, style, place, target, subpath, alias }: VaultReference): VaultReference {
  return { from, to, kind, style, place, target: ownText(target), subpath: ownText(subpath), alias: alias === null ? null : ownText(alias) };
}

function summaryOf({ summary, blocks, headings, bodyFrom }: Note): EntrySummary {
  if (summary !== null && summary.content.from < summary.content.to) return { kind: 'filled' };
  if (!blocks.some((block) => block.kind === 'paragraph')) return { kind: 'needless' };
  if (summary !== null) return { kind: 'empty', from: summary.heading.from, to: summary.heading.to, heading: ownText(summary.heading.text) };
  const place = headings[0] ?? blocks[0] ?? { from: bodyFrom, to: bodyFrom };
  return { kind: 'missing', from: place.from, to: place.to };
}
