import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import type { TextRange } from '../text/text-range';
import { namesPage } from './names-page';
import { sourceKey } from './source-key';

/** A footnote that a note has already. */
export interface KnownFootnote {
  readonly label: string;
  readonly title: string;
  /** All that it says, as written. */
  readonly said: string;
}

/** The footnotes that name a source, no page of it, and say nothing else, by the keys of their URLs (see sourceKey); of two the first counts. What `goes` is left out. */
export function knownFootnotes({ text, footnotes }: Note, goes: (range: TextRange) => boolean = () => false): ReadonlyMap<string, KnownFootnote> {
  const known = new Map<string, KnownFootnote>();
  const seen = new Set<string>();
  for (const { label, identifier, content, from, to } of footnotes.definitions) {
    if (seen.has(identifier) || goes({ from, to })) continue;
    seen.add(identifier);
    const said = text.slice(content.from, content.to);
    const { url, title, whole } = readSourceEntry(said);
    const key = url === '' || !whole ? '' : sourceKey(url);
    if (key !== '' && !known.has(key) && !namesPage(title)) known.set(key, { label, title, said });
  }
  return known;
}
