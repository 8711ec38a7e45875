import type { FileEntry, NoteEntry } from './note-entry';
import { resolveLink } from './resolve-link';

/** Told of every note that came (`before` undefined), changed or went (`after` undefined). */
export type IndexListener = (before: NoteEntry | undefined, after: NoteEntry | undefined) => void;

/**
 * What all notes of a vault together say. It is built note by note, and one changed note changes that note's entries
 * only. Lookups do not depend on the number of notes.
 */
export class VaultIndex {
  readonly #notes = new Map<string, NoteEntry>();
  readonly #files = new Map<string, FileEntry>();
  /** All paths by the name of the file in lower case, extension included: how links find their targets. */
  readonly #byName = new Map<string, Set<string>>();
  readonly #listeners: IndexListener[] = [];
  /** Whether every note and file of the vault is in it. Until then, what is not found may only be not known yet. */
  isComplete = false;
  #summaries = 0;

  /** Every note, in the order in which they came. */
  notes(): Iterable<NoteEntry> {
    return this.#notes.values();
  }

  /** The note at a path; undefined where there is none. */
  note(path: string): NoteEntry | undefined {
    return this.#notes.get(path);
  }

  /** The file at a path that is no note; undefined where there is none. */
  file(path: string): FileEntry | undefined {
    return this.#files.get(path);
  }

  /** How many notes have a summary section. */
  get summaries(): number {
    return this.#summaries;
  }

  /** How many notes there are. */
  get size(): number {
    return this.#notes.size;
  }

  /** Adds a note, or puts it in the place of the one at its path. */
  setNote(entry: NoteEntry): void {
    const before = this.#notes.get(entry.path);
    this.#notes.set(entry.path, entry);
    if (before === undefined) this.#addName(entry.path);
    this.#tell(before, entry);
  }

  /** Adds a file that is no note, or puts it in the place of the one at its path. */
  setFile(file: FileEntry): void {
    this.#files.set(file.path, file);
    this.#addName(file.path);
  }

  /** Takes a note or a file away; nothing happens where there is none. */
  remove(path: string): void {
    const before = this.#notes.get(path);
    this.#notes.delete(path);
    this.#files.delete(path);
    const name = nameOf(path);
    const paths = this.#byName.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.#byName.delete(name);
    if (before !== undefined) this.#tell(before, undefined);
  }

  /** Paths of the notes and files with that file name, extension included, compared without case. */
  pathsNamed(name: string): ReadonlySet<string> {
    return this.#byName.get(name.toLowerCase()) ?? nothing;
  }

  /** The path of the note or file that a link of the note at `from` leads to, as Obsidian finds it; null where it leads nowhere. */
  resolve(target: string, from: string): string | null {
    return resolveLink(target, from, (name) => this.pathsNamed(name));
  }

  /** Tells of all later changes of notes. */
  listen(listener: IndexListener): void {
    this.#listeners.push(listener);
  }

  #addName(path: string): void {
    const name = nameOf(path);
    const paths = this.#byName.get(name);
    if (paths === undefined) this.#byName.set(name, new Set([path]));
    else paths.add(path);
  }

  #tell(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    if (hasSummary(before)) this.#summaries -= 1;
    if (hasSummary(after)) this.#summaries += 1;
    for (const listener of this.#listeners) listener(before, after);
  }
}

const nothing: ReadonlySet<string> = new Set();

function hasSummary(entry: NoteEntry | undefined): boolean {
  return entry?.summary.kind === 'filled' || entry?.summary.kind === 'empty';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
