import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import { namesPage } from './names-page';
import { sourceKey } from './source-key';

/** A source that a note names already. */
export interface NoteSource {
  /** The footnote's label, or the label in a list of sources. */
  readonly label: string;
  readonly url: string;
  /** As written; empty where there is none. */
  readonly title: string;
}

/** A source as a footnote names it. */
export interface FootnoteSource extends NoteSource {
  /** True where the footnote names the source as a whole and says nothing else. */
  readonly isAll: boolean;
}

/** The sources that footnotes hold, one for each footnote with a URL, in the order of the text; of two with one identifier the first counts. */
export function footnoteSources(note: Note): readonly FootnoteSource[] {
  const seen = new Set<string>();
  return note.footnotes.definitions.flatMap(({ label, identifier, content }) => {
    if (seen.has(identifier)) return [];
    seen.add(identifier);
    const { url, title, whole } = readSourceEntry(note.text.slice(content.from, content.to));
    return url === '' ? [] : [{ label, url, title, isAll: whole && !namesPage(title) }];
  });
}

/** All sources with a URL in a note, each URL once: those of footnotes, then those of lists of sources. */
export function noteSources(note: Note): readonly NoteSource[] {
  const listed = note.citations.lists.flatMap(({ sources }) => sources.map(({ label, url, title }) => ({ label, url, title })));
  const found = new Map<string, NoteSource>();
  for (const { label, url, title } of [...footnoteSources(note), ...listed]) {
    const source = { label, url, title };
    const key = sourceKey(source.url);
    if (source.url !== '' && !found.has(key)) found.set(key, source);
  }
  return Array.from(found.values());
}
