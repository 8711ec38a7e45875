import { ownText } from '../text/own-text';
import { foldPath, nameOfPath } from './fold-path';
import { KeyedNotes } from './keyed-notes';
import { NamedPaths } from './named-paths';
import type { FileEntry, NoteEntry } from './note-entry';
import { findNamed, resolveLink, type FoundName } from './resolve-link';

/** Told of every note that came (`before` undefined), changed or went (`after` undefined). */
export type IndexListener = (before: NoteEntry | undefined, after: NoteEntry | undefined) => void;

/** The same for files that are no notes. */
export type FileListener = (before: FileEntry | undefined, after: FileEntry | undefined) => void;

/** What so many targets name is remembered. */
const rememberedTargets = 50_000;

/**
 * What all notes of a vault together say. It is built note by note, and one changed note changes that note's entries
 * only. Lookups do not depend on the number of notes.
 */
export class VaultIndex {
  readonly #notes = new Map<string, NoteEntry>();
  readonly #files = new Map<string, FileEntry>();
  /** All paths by the name of the file, extension included: how links find their targets. */
  readonly #byName = new Map<string, NamedPaths>();
  readonly #listeners = new Set<IndexListener>();
  readonly #fileListeners = new Set<FileListener>();
  readonly #byAlias = new KeyedNotes(({ aliases }) => aliases.map(foldPath));
  readonly #bySource = new KeyedNotes(({ sources }) => sources.map(({ key }) => key));
  /** Whether every note and file of the vault is in it. Until then, what is not found may only be not known yet. */
  isComplete = false;
  #summaries = 0;

  /** What targets name, as written, since a path last came or went: many notes have the same links. */
  readonly #found = new Map<string, FoundName>();
  /** Where those targets of one note lead that depend on the note: each rule asks for those of a note anew before the next note's turn comes. */
  readonly #resolved = new Map<string, string | null>();
  #resolvedFrom = '';

  readonly #namedPaths = (name: string): NamedPaths | undefined => this.#byName.get(name);

  readonly #findNamed = (target: string): FoundName => {
    const known = this.#found.get(target);
    if (known !== undefined) return known;
    const found = findNamed(target, this.#namedPaths);
    if (this.#found.size >= rememberedTargets) this.#found.clear();
    this.#found.set(ownText(target), found);
    return found;
  };

  /** Every note, in the order in which they came. */
  notes(): Iterable<NoteEntry> {
    return this.#notes.values();
  }

  /** Every file that is no note, in the order in which they came. */
  files(): Iterable<FileEntry> {
    return this.#files.values();
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

  /** Adds a note, or puts it in the place of the note or file at its path. */
  setNote(entry: NoteEntry): void {
    const before = this.#notes.get(entry.path);
    const file = this.#files.get(entry.path);
    if (file !== undefined) this.#takeFile(file);
    this.#notes.set(entry.path, entry);
    if (before === undefined) this.#addName(entry.path);
    this.#tell(before, entry);
  }

  /** Adds a file that is no note, or puts it in the place of the file or note at its path. */
  setFile(file: FileEntry): void {
    const before = this.#files.get(file.path);
    const note = this.#notes.get(file.path);
    if (note !== undefined) this.#takeNote(note);
    this.#files.set(file.path, file);
    if (before === undefined) this.#addName(file.path);
    for (const listener of this.#fileListeners) listener(before, file);
  }

  /** Takes a note or a file away; nothing happens where there is none. */
  remove(path: string): void {
    const note = this.#notes.get(path);
    if (note !== undefined) this.#takeNote(note);
    const file = this.#files.get(path);
    if (file !== undefined) this.#takeFile(file);
  }

  /** Paths of the notes and files with that file name, extension included, compared as links are. */
  pathsNamed(name: string): ReadonlySet<string> {
    return new Set(this.#byName.get(foldPath(name))?.paths());
  }

  /** The path of the note or file that a link of the note at `from` leads to, as Obsidian finds it; null where it leads nowhere. */
  resolve(target: string, from: string): string | null {
    if (target === '') return from;
    const { anywhere } = this.#findNamed(target);
    if (anywhere !== undefined) return anywhere;
    if (from !== this.#resolvedFrom) {
      this.#resolvedFrom = from;
      this.#resolved.clear();
    }
    const known = this.#resolved.get(target);
    if (known !== undefined) return known;
    const path = resolveLink(target, from, this.#findNamed);
    this.#resolved.set(target, path);
    return path;
  }

  /** Paths of the notes that call themselves so in `aliases` or `alias`, without regard to case; sorted. Links do not find notes by these names. */
  notesWithAlias(name: string): readonly string[] {
    return this.#byAlias.find(this.#findNamed(name).folded.trimStart(), this.notes());
  }

  /** Paths of the notes that name a source in a footnote or a list of sources, by its `sourceKey`; sorted. */
  notesWithSource(key: string): readonly string[] {
    return this.#bySource.find(key, this.notes());
  }

  /** Tells of all later changes of notes, until what it answers is called. */
  listen(listener: IndexListener): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Tells of all later changes of files that are no notes, until what it answers is called. */
  listenToFiles(listener: FileListener): () => void {
    this.#fileListeners.add(listener);
    return () => { this.#fileListeners.delete(listener); };
  }

  #takeNote(note: NoteEntry): void {
    this.#notes.delete(note.path);
    this.#takeName(note.path);
    this.#tell(note, undefined);
  }

  #takeFile(file: FileEntry): void {
    this.#files.delete(file.path);
    this.#takeName(file.path);
    for (const listener of this.#fileListeners) listener(file, undefined);
  }

  #addName(path: string): void {
    this.#forgetNames();
    const folded = foldPath(path);
    const name = nameOfPath(folded);
    const named = this.#byName.get(name) ?? new NamedPaths();
    if (named.size === 0) this.#byName.set(name, named);
    named.add(path, folded);
  }

  #takeName(path: string): void {
    this.#forgetNames();
    const name = nameOfPath(foldPath(path));
    const named = this.#byName.get(name);
    named?.remove(path);
    if (named?.size === 0) this.#byName.delete(name);
  }

  #forgetNames(): void {
    // Emptying a map that is empty takes its time, too.
    if (this.#found.size > 0) this.#found.clear();
    if (this.#resolved.size > 0) this.#resolved.clear();
  }

  #tell(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    if (hasSummary(before)) this.#summaries -= 1;
    if (hasSummary(after)) this.#summaries += 1;
    this.#byAlias.follow(before, after);
    this.#bySource.follow(before, after);
    for (const listener of this.#listeners) listener(before, after);
  }
}

function hasSummary(entry: NoteEntry | undefined): boolean {
  return entry?.summary.kind === 'filled' || entry?.summary.kind === 'empty';
}
