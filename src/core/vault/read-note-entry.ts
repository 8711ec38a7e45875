import { noteSources } from '../citations/footnote-sources';
import { sourceKey } from '../citations/source-key';
import type { Note } from '../note/note';
import type { EntrySummary, NoteEntry } from './note-entry';
import { findVaultReferences } from './vault-references';

/** What others need to know of a note. */
export function readNoteEntry(path: string, note: Note): NoteEntry {
  return {
    path,
    frontmatter: note.frontmatter,
    headings: note.headings.map(({ level, text }) => ({ level, text })),
    blockIds: note.blockIds.map(({ id }) => id.toLowerCase()),
    references: findVaultReferences(note),
    sources: noteSources(note).map(({ url, title }) => ({ key: sourceKey(url), url, title })),
    summary: summaryOf(note),
  };
}

function summaryOf({ summary, blocks, headings, bodyFrom }: Note): EntrySummary {
  if (summary !== null && summary.content.from < summary.content.to) return { kind: 'filled' };
  if (!blocks.some((block) => block.kind === 'paragraph')) return { kind: 'needless' };
  if (summary !== null) return { kind: 'empty', from: summary.heading.from, to: summary.heading.to, heading: summary.heading.text };
  const place = headings[0] ?? blocks[0] ?? { from: bodyFrom, to: bodyFrom };
  return { kind: 'missing', from: place.from, to: place.to };
}
