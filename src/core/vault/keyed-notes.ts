import type { NoteEntry } from './note-entry';

/** Finds notes by something that they say. It is made when it is first asked, and follows every note from then on. */
export class KeyedNotes {
  readonly #keysOf: (entry: NoteEntry) => Iterable<string>;
  #pathsByKey: Map<string, Set<string>> | null = null;

  /** What a note is found by. */
  constructor(keysOf: (entry: NoteEntry) => Iterable<string>) {
    this.#keysOf = keysOf;
  }

  /** The paths of the notes that have the key, sorted. `notes` is the whole vault. */
  find(key: string, notes: Iterable<NoteEntry>): readonly string[] {
    if (this.#pathsByKey === null) {
      this.#pathsByKey = new Map();
      for (const entry of notes) this.follow(undefined, entry);
    }
    const paths = this.#pathsByKey.get(key);
    return paths === undefined ? [] : Array.from(paths).sort();
  }

  /** A note came, changed or went. */
  follow(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    const pathsByKey = this.#pathsByKey;
    if (pathsByKey === null) return;
    if (before !== undefined) for (const key of this.#keysOf(before)) takePath(pathsByKey, key, before.path);
    if (after !== undefined) for (const key of this.#keysOf(after)) addPath(pathsByKey, key, after.path);
  }
}

/** Adds a path to those of a key. */
export function addPath(pathsByKey: Map<string, Set<string>>, key: string, path: string): void {
  const paths = pathsByKey.get(key);
  if (paths === undefined) pathsByKey.set(key, new Set([path]));
  else paths.add(path);
}

/** Takes a path from those of a key. */
export function takePath(pathsByKey: Map<string, Set<string>>, key: string, path: string): void {
  const paths = pathsByKey.get(key);
  paths?.delete(path);
  if (paths?.size === 0) pathsByKey.delete(key);
}
