import { foldPath, nameOfPath } from './fold-path';
import type { FileEntry, NoteEntry } from './note-entry';
import type { PublishedVault } from './published-vault';
import { Referrers, referral } from './referrers';
import { sameOutline } from './same-outline';

/** How many levels of embeds publishers follow. */
const deepest = 4;

/**
 * Which notes a change of one note or file reaches: those of which something may have to be said that was not said
 * before, or no more. More notes than need be, never fewer. Told of every change of the index, after the vault and from its making on.
 */
export class ChangeReach {
  readonly #vault: PublishedVault;
  /** Made at the first change: most vaults are checked once. */
  #referrers: Referrers | null = null;
  /** The note in which something was said of the whole site. */
  #first: string | null;

  constructor(vault: PublishedVault) {
    this.#vault = vault;
    this.#first = vault.firstPublished();
  }

  /** Makes ready for the first change, so that it is answered as quickly as those after it. */
  prepare(): void {
    this.#known();
  }

  /** Paths of the notes that the change of a note reaches, itself included; `all` where every note may be. */
  ofNote(before: NoteEntry | undefined, after: NoteEntry | undefined): ReadonlySet<string> | 'all' {
    this.#known().follow(before, after);
    const path = (after ?? before)?.path;
    if (path === undefined) return new Set();
    const change = { path, before, after };
    const reached = new Set([path]);
    this.#addFirst(reached);
    if (this.#changesCounts(change)) return 'all';
    if (before === undefined || after === undefined) this.#addNamed(path, reached);
    this.#addPublished(change, reached);
    this.#addAliases(before, after, reached);
    const isOutlineKept = before !== undefined && after !== undefined && sameOutline(before, after);
    if (!isOutlineKept) this.#add(this.#known().of(path), referral.part, reached);
    // Whatever was reached by now, and this note, may be shown in others; but what only changed its own text shows the same.
    if (reached.size > 1 || !isOutlineKept) this.#addEmbedders(reached);
    return reached;
  }

  /** Paths of the notes that the change of a file that is no note reaches. */
  ofFile(before: FileEntry | undefined, after: FileEntry | undefined): ReadonlySet<string> {
    const reached = new Set<string>();
    const path = (after ?? before)?.path;
    if (path === undefined) return reached;
    this.#addNamed(path, reached);
    this.#addEmbedders(reached);
    return reached;
  }

  /** Who refers to what. Making it takes some tenths of a second for a hundred thousand references. */
  #known(): Referrers {
    this.#referrers ??= new Referrers(this.#vault.index.notes());
    return this.#referrers;
  }

  /** Whether the first summary or home page came or the last one went: that is said of, or in, any note. */
  #changesCounts({ before, after }: NoteChange): boolean {
    const { index } = this.#vault;
    const summaries = Number(hasSummary(after)) - Number(hasSummary(before));
    if (summaries !== 0 && Math.min(index.summaries, index.summaries - summaries) < 2) return true;
    const homes = Number(this.#isPublicHome(after)) - Number(this.#isPublicHome(before));
    const { size } = this.#vault.homes();
    return homes !== 0 && Math.min(size, size - homes) === 0;
  }

  #addFirst(reached: Set<string>): void {
    const first = this.#vault.firstPublished();
    if (first === this.#first) return;
    for (const path of [first, this.#first]) if (path !== null) reached.add(path);
    this.#first = first;
  }

  #isPublicHome(entry: NoteEntry | undefined): boolean {
    if (entry === undefined) return false;
    const { published, isHome } = this.#vault.entryOf(entry);
    return published && isHome;
  }

  /** Links find other files than before where one of that name came or went; and what is written to reach one depends on the others. */
  #addNamed(path: string, reached: Set<string>): void {
    const { index } = this.#vault;
    this.#add(this.#known().of(path), referral.any, reached);
    for (const other of index.pathsNamed(nameOfPath(path))) {
      const entry = index.note(other);
      if (entry !== undefined) this.#addAliases(undefined, entry, reached);
    }
  }

  #addPublished({ path, before, after }: NoteChange, reached: Set<string>): void {
    const last = before === undefined ? null : this.#vault.entryOf(before);
    const next = after === undefined ? null : this.#vault.entryOf(after);
    const lastUrl = last?.published === true ? last.url : null;
    const nextUrl = next?.published === true ? next.url : null;
    if (last?.published !== next?.published || lastUrl !== nextUrl) {
      this.#add(this.#known().of(path), referral.any, reached);
      for (const url of [lastUrl, nextUrl]) {
        if (url === null) continue;
        for (const other of this.#vault.pathsAt(url)) reached.add(other);
        this.#add(this.#known().ofUrl(url), referral.any, reached);
      }
    }
    if (this.#isPublicHome(before) !== this.#isPublicHome(after)) for (const home of this.#vault.homes()) reached.add(home);
  }

  #addAliases(before: NoteEntry | undefined, after: NoteEntry | undefined, reached: Set<string>): void {
    const last = aliasesOf(before);
    const next = aliasesOf(after);
    for (const alias of [...last, ...next]) {
      if (last.has(alias) !== next.has(alias)) this.#add(this.#known().of(alias), referral.any, reached);
    }
  }

  #add(paths: ReadonlyMap<string, number>, wanted: number, reached: Set<string>): void {
    for (const [path, bits] of paths) if ((bits & wanted) !== 0) reached.add(path);
  }

  /** Adds the notes that embed those reached, and the notes that embed these, as far as publishers follow. */
  #addEmbedders(reached: Set<string>): void {
    let level: readonly string[] = [...reached];
    for (let depth = 1; depth <= deepest && level.length > 0; depth++) {
      const next: string[] = [];
      for (const path of level) {
        for (const [embedder, bits] of this.#known().of(path)) {
          if ((bits & referral.embed) === 0 || reached.has(embedder)) continue;
          reached.add(embedder);
          next.push(embedder);
        }
      }
      level = next;
    }
  }
}

interface NoteChange {
  readonly path: string;
  readonly before: NoteEntry | undefined;
  readonly after: NoteEntry | undefined;
}

function hasSummary(entry: NoteEntry | undefined): boolean {
  return entry?.summary.kind === 'filled' || entry?.summary.kind === 'empty';
}

function aliasesOf(entry: NoteEntry | undefined): ReadonlySet<string> {
  return new Set(entry === undefined ? [] : entry.aliases.map(foldPath));
}
