import { findProperty } from '../note/frontmatter';
import type { NoteEntry } from '../vault/note-entry';
import type { PublishedVault } from '../vault/published-vault';

/** A name of a note's path of which nothing is left in its address. */
export interface EmptiedName {
  readonly name: string;
  readonly isFile: boolean;
}

/**
 * The names of a note's path of which nothing is left in its address; none where the note sets the address itself. They
 * are told from the end: what the user's rules rewrite stands in front.
 */
export function emptiedNames(vault: PublishedVault, entry: NoteEntry): readonly EmptiedName[] {
  const { url } = vault.entryOf(entry);
  if (url?.includes('//') !== true) return [];
  const key = vault.publisher.permalinkKey(vault.formOf(entry));
  if (key !== null && Boolean(findProperty(entry.frontmatter, key)?.value)) return [];
  const slugs = url.slice(1, url.endsWith('/') ? -1 : undefined).split('/').reverse();
  const names = writtenPath(entry).split('/').reverse();
  const found: EmptiedName[] = [];
  for (const [index, slug] of slugs.entries()) {
    const name = names[index] ?? '';
    if (slug === '' && name !== '') found.unshift({ name: index === 0 ? name.replace(/\.(?:md|canvas)$/u, '') : name, isFile: index === 0 });
  }
  return found;
}

/** The path that the address is made of: the note's own, unless it names another. */
function writtenPath({ frontmatter, path }: NoteEntry): string {
  const own = findProperty(frontmatter, 'dg-path')?.value;
  return typeof own === 'string' && own !== '' ? own : path;
}
