import type { PublishedNote, Publisher, PublisherForm, PublisherSettings } from '../publishers/publisher';
import type { NoteEntry } from './note-entry';
import { urlKey } from './url-key';
import { UrlPaths } from './url-paths';
import type { VaultIndex } from './vault-index';

/** How a vault is published. */
export interface PublishedVaultOptions {
  readonly publisher: Publisher;
  readonly settings: PublisherSettings;
  /** Null where each note's form is found out. */
  readonly form: PublisherForm | null;
}

/** What the publisher makes of a note. */
export interface PublishedEntry {
  readonly published: boolean;
  readonly isHome: boolean;
  /** The path of its page, published or not; null where the publisher would not make one. */
  readonly url: string | null;
}

/**
 * A vault as one publisher sees it: which notes are public, and where. It follows the index; a changed note changes its
 * own part only.
 */
export class PublishedVault {
  readonly index: VaultIndex;
  readonly publisher: Publisher;
  readonly settings: PublisherSettings;
  readonly #form: PublisherForm | null;
  /** By path; one that was made for another entry of that path is no longer true. A weak map would cost the collector more than all of it is worth. */
  readonly #entries = new Map<string, { readonly entry: NoteEntry; readonly made: PublishedEntry }>();
  readonly #pathsByUrl = new UrlPaths();
  readonly #homes = new Set<string>();
  /** The least path of a published note; undefined where it is to be looked for. */
  #first: string | null | undefined = null;
  readonly #unlisten: () => void;

  constructor(index: VaultIndex, { publisher, settings, form }: PublishedVaultOptions) {
    this.index = index;
    this.publisher = publisher;
    this.settings = settings;
    this.#form = form;
    for (const entry of index.notes()) this.#follow(undefined, entry);
    this.#unlisten = index.listen((before, after) => { this.#follow(before, after); });
  }

  /** No longer follows the index. */
  close(): void {
    this.#unlisten();
  }

  /** The form of a note: the one that is set, else the one that it shows. */
  formOf({ path, frontmatter }: Pick<NoteEntry, 'path' | 'frontmatter'>): PublisherForm {
    return this.#form ?? this.publisher.detectForm(path, frontmatter);
  }

  /** The note as the publisher sees it. */
  publishedNote(entry: Pick<NoteEntry, 'path' | 'frontmatter'>): PublishedNote {
    return { path: entry.path, frontmatter: entry.frontmatter, form: this.formOf(entry), settings: this.settings };
  }

  /** Whether and where the publisher shows a note. Of an unpublished note, the address is made when it is asked for. */
  entryOf(entry: NoteEntry): PublishedEntry {
    const known = this.#entries.get(entry.path);
    if (known?.entry === entry) return known.made;
    const made = this.readEntry(entry);
    this.takeEntry(entry, made);
    return made;
  }

  /** The same of an entry that may not be in the index; nothing of it is kept. */
  readEntry(entry: NoteEntry): PublishedEntry {
    const note = this.publishedNote(entry);
    const { publisher } = this;
    const made = new LazyEntry(publisher.isPublished(note), publisher.isHome(note), () => publisher.publicUrl(note));
    // That of a public note is asked for in any case, and its properties are at hand now.
    if (made.published) made.prepare();
    return made;
  }

  /** The same where it is known already but, maybe, for the address. */
  knownEntry(entry: NoteEntry, { published, isHome, url }: Omit<PublishedEntry, 'url'> & { readonly url: string | null | undefined }): PublishedEntry {
    return new LazyEntry(published, isHome, url === undefined ? () => this.publisher.publicUrl(this.publishedNote(entry)) : () => url);
  }

  /** What `readEntry` found of an entry, so that nobody need look again. */
  takeEntry(entry: NoteEntry, made: PublishedEntry): void {
    this.#entries.set(entry.path, { entry, made });
  }

  /** Whether there is a published note at that path. */
  isPublished(path: string): boolean {
    const entry = this.index.note(path);
    return entry !== undefined && this.entryOf(entry).published;
  }

  /** Paths of the published notes whose page has an address that reads like this one: case and repeated slashes do not count. */
  pathsAt(url: string): ReadonlySet<string> {
    return this.#pathsByUrl.of(urlKey(url));
  }

  /** Whether there are several of them. */
  isShared(url: string): boolean {
    return this.#pathsByUrl.isShared(urlKey(url));
  }

  /** Paths of the published notes that are the home page, or claim to be. */
  homes(): ReadonlySet<string> {
    return this.#homes;
  }

  /** The path of the published note that comes before all others by its characters: where to speak of the whole site. Null where nothing is published. */
  firstPublished(): string | null {
    if (this.#first !== undefined) return this.#first;
    let first: string | null = null;
    for (const entry of this.index.notes()) {
      if ((first === null || entry.path < first) && this.entryOf(entry).published) first = entry.path;
    }
    this.#first = first;
    return first;
  }

  #follow(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    const last = before === undefined ? undefined : this.entryOf(before);
    if (before !== undefined && last?.published === true) {
      if (last.url !== null) this.#pathsByUrl.take(urlKey(last.url), before.path);
      this.#homes.delete(before.path);
      if (this.#first === before.path) this.#first = undefined;
    }
    const next = after === undefined ? undefined : this.entryOf(after);
    if (after === undefined || next?.published !== true) return;
    if (next.url !== null) this.#pathsByUrl.add(urlKey(next.url), after.path);
    if (next.isHome) this.#homes.add(after.path);
    if (this.#first === null || (this.#first !== undefined && after.path < this.#first)) this.#first = after.path;
  }
}

/** Most notes of most vaults are not published: nobody asks for their addresses. */
class LazyEntry implements PublishedEntry {
  readonly published: boolean;
  readonly isHome: boolean;
  #makeUrl: (() => string | null) | null;
  #url: string | null = null;

  constructor(published: boolean, isHome: boolean, makeUrl: () => string | null) {
    this.published = published;
    this.isHome = isHome;
    this.#makeUrl = makeUrl;
  }

  get url(): string | null {
    this.prepare();
    return this.#url;
  }

  /** Makes the address. */
  prepare(): void {
    if (this.#makeUrl !== null) this.#url = this.#makeUrl();
    this.#makeUrl = null;
  }
}
