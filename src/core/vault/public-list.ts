import { isCanvasPath } from './canvas-entry';
import { foldPath } from './fold-path';
import { addPath } from './keyed-notes';
import type { NoteEntry, VaultReference } from './note-entry';
import type { PublishedVault } from './published-vault';
import { PublicEmbeds } from './public-embeds';

/** All that a publish would send. Every list is sorted by path or key, without regard to case. */
export interface PublicList {
  /** `url` is empty where the publisher makes no page of the note. */
  readonly notes: readonly { readonly path: string; readonly url: string }[];
  /** Notes that are not published and are shown all the same, in the notes and canvases that embed them themselves. */
  readonly embedded: readonly { readonly path: string; readonly by: readonly string[] }[];
  /** Files that published or embedded notes embed or name in a property, and those that go out by themselves, in no note; `size` in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly by: readonly string[] }[];
  /** Properties that become public without steering anything, with the number of published notes that have them. */
  readonly properties: readonly { readonly key: string; readonly notes: number }[];
  readonly canvases: readonly { readonly path: string; readonly url: string }[];
}

/** What becomes public along with notes. */
export type PublicAlong = Pick<PublicList, 'embedded' | 'files' | 'properties'>;

/** Lists all that a publish would send, as far as the vault is known. Linear in what its notes hold. */
export function listPublic(vault: PublishedVault): PublicList {
  const published = Array.from(vault.index.notes()).filter((entry) => vault.entryOf(entry).published);
  const pages = published.map(({ path }) => ({ path, url: urlOf(vault, path) })).sort(byPath);
  const along = listPublicAlong(vault, published);
  return {
    notes: pages.filter(({ path }) => !isCanvasPath(path)),
    ...along,
    files: [...along.files, ...loneFiles(vault, along)].sort(byPath),
    canvases: pages.filter(({ path }) => isCanvasPath(path)),
  };
}

/** Lists what becomes public along with these notes, whether they are published yet or not: what they show of others, and properties. */
export function listPublicAlong(vault: PublishedVault, notes: readonly NoteEntry[]): PublicAlong {
  const embeds = new PublicEmbeds(vault, notes);
  const files = filesOf(vault, [...embeds.shown()]);
  return {
    embedded: Array.from(embeds.embedded(), ([path, by]) => ({ path, by: sorted(by) })).sort(byPath),
    files: Array.from(files, ([path, by]) => ({ path, size: vault.index.file(path)?.size ?? 0, by: sorted(by) })).sort(byPath),
    properties: propertiesOf(vault, notes),
  };
}

/** Files that the publisher sends though nothing shows them. */
function loneFiles({ index, publisher, settings }: PublishedVault, { files }: PublicAlong): PublicList['files'] {
  const shown = new Set(files.map(({ path }) => path));
  const has = (path: string): boolean => index.file(path) !== undefined;
  return Array.from(index.files()).flatMap(({ path, size }) => (!shown.has(path) && publisher.sendsFile?.(path, settings, has) === true ? [{ path, size, by: [] }] : []));
}

function urlOf(vault: PublishedVault, path: string): string {
  const entry = vault.index.note(path);
  return entry === undefined ? '' : (vault.entryOf(entry).url ?? '');
}

function filesOf(vault: PublishedVault, shown: readonly { readonly entry: NoteEntry; readonly reference: VaultReference }[]): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const { entry, reference } of shown) {
    const path = vault.index.resolve(reference.target, entry.path);
    if (path !== null && vault.index.file(path) !== undefined) addPath(files, path, entry.path);
  }
  return files;
}

function propertiesOf(vault: PublishedVault, published: readonly NoteEntry[]) {
  const counts = new Map<string, number>();
  for (const entry of published) {
    for (const key of new Set(vault.publisher.publicKeys(vault.publishedNote(entry)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, notes]) => ({ key, notes })).sort((left, right) => byText(left.key, right.key));
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return byText(left.path, right.path);
}

function sorted(paths: Iterable<string>): readonly string[] {
  return Array.from(paths).sort(byText);
}

function byText(left: string, right: string): number {
  const [leftKey, rightKey] = [foldPath(left), foldPath(right)];
  if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
