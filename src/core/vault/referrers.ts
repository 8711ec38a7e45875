import { foldPath, nameOfPath } from './fold-path';
import type { NoteEntry, VaultReference } from './note-entry';
import { urlKey } from './url-key';

/** How a note refers to a name, as bits: at least one reference, an embed, a reference to a heading or block. */
export const referral = { any: 1, embed: 2, part: 4 } as const;

const nobody: ReadonlyMap<string, number> = new Map();

/**
 * Which notes refer to which name, kept note by note. Names are compared as links find files, without folders and `.md`:
 * so it holds all references that may lead to a file, and a few more.
 */
export class Referrers {
  readonly #byName = new Map<string, Map<string, number>>();

  constructor(notes: Iterable<NoteEntry>) {
    for (const entry of notes) this.follow(undefined, entry);
  }

  /** Paths of the notes that refer to the name of a path, each with its bits of `referral`. */
  of(path: string): ReadonlyMap<string, number> {
    return this.#byName.get(nameKey(path)) ?? nobody;
  }

  /** The same for links to the address of a page, such as `[a](/notes/a/)`. */
  ofUrl(url: string): ReadonlyMap<string, number> {
    return this.#byName.get(pageKey(url)) ?? nobody;
  }

  /** A note came, changed or went. */
  follow(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    for (const reference of before?.references ?? []) {
      for (const key of keysOf(reference)) this.#take(key, before?.path ?? '');
    }
    for (const reference of after?.references ?? []) {
      for (const key of keysOf(reference)) this.#add(key, after?.path ?? '', bitsOf(reference));
    }
  }

  #add(key: string, path: string, bits: number): void {
    const paths = this.#byName.get(key);
    if (paths === undefined) this.#byName.set(key, new Map([[path, bits]]));
    else paths.set(path, (paths.get(path) ?? 0) | bits);
  }

  #take(key: string, path: string): void {
    const paths = this.#byName.get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.#byName.delete(key);
  }
}

function bitsOf({ kind, subpath }: VaultReference): number {
  return referral.any | (kind === 'embed' ? referral.embed : 0) | (subpath === '' ? 0 : referral.part);
}

function keysOf({ target, style }: VaultReference): readonly string[] {
  if (target === '') return [];
  const name = nameKey(target);
  return style === 'markdown' && target.startsWith('/') ? [name, pageKey(target)] : [name];
}

function nameKey(path: string): string {
  const name = nameOfPath(foldPath(path).trim());
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}

/** No name holds a slash. */
function pageKey(url: string): string {
  const key = urlKey(url);
  return key.endsWith('/') ? key : `${key}/`;
}
