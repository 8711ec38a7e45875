import type { PublishedNote, Publisher, PublisherForm, PublisherSettings } from '../publishers/publisher';
import type { NoteEntry } from './note-entry';
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
  readonly #entries = new WeakMap<NoteEntry, PublishedEntry>();
  readonly #pathsByUrl = new Map<string, Set<string>>();
  readonly #homes = new Set<string>();

  constructor(index: VaultIndex, { publisher, settings, form }: PublishedVaultOptions) {
    this.index = index;
    this.publisher = publisher;
    this.settings = settings;
    this.#form = form;
    for (const entry of index.notes()) this.#follow(undefined, entry);
    index.listen((before, after) => { this.#follow(before, after); });
  }

  /** The form of a note: the one that is set, else the one that it shows. */
  formOf({ path, frontmatter }: Pick<NoteEntry, 'path' | 'frontmatter'>): PublisherForm {
    return this.#form ?? this.publisher.detectForm(path, frontmatter);
  }

  /** The note as the publisher sees it. */
  publishedNote(entry: NoteEntry): PublishedNote {
    return { path: entry.path, frontmatter: entry.frontmatter, form: this.formOf(entry), settings: this.settings };
  }

  /** Whether and where the publisher shows a note. */
  entryOf(entry: NoteEntry): PublishedEntry {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const note = this.publishedNote(entry);
    const { publisher } = this;
    const made = { published: publisher.isPublished(note), isHome: publisher.isHome(note), url: publisher.publicUrl(note) };
    this.#entries.set(entry, made);
    return made;
  }

  /** Whether there is a published note at that path. */
  isPublished(path: string): boolean {
    const entry = this.index.note(path);
    return entry !== undefined && this.entryOf(entry).published;
  }

  /** Paths of the published notes whose page has an address that reads like this one: case and repeated slashes do not count. */
  pathsAt(url: string): ReadonlySet<string> {
    return this.#pathsByUrl.get(urlKey(url)) ?? nothing;
  }

  /** Paths of the published notes that are the home page, or claim to be. */
  homes(): ReadonlySet<string> {
    return this.#homes;
  }

  #follow(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    const { path, url, isHome } = this.#placeOf(before);
    if (path !== null && url !== null) this.#leave(urlKey(url), path);
    if (path !== null && isHome) this.#homes.delete(path);
    const next = this.#placeOf(after);
    if (next.path !== null && next.url !== null) this.#enter(urlKey(next.url), next.path);
    if (next.path !== null && next.isHome) this.#homes.add(next.path);
  }

  #placeOf(entry: NoteEntry | undefined): { readonly path: string | null; readonly url: string | null; readonly isHome: boolean } {
    const made = entry === undefined ? undefined : this.entryOf(entry);
    if (entry === undefined || made?.published !== true) return { path: null, url: null, isHome: false };
    return { path: entry.path, url: made.url, isHome: made.isHome };
  }

  #enter(key: string, path: string): void {
    const paths = this.#pathsByUrl.get(key);
    if (paths === undefined) this.#pathsByUrl.set(key, new Set([path]));
    else paths.add(path);
  }

  #leave(key: string, path: string): void {
    const paths = this.#pathsByUrl.get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.#pathsByUrl.delete(key);
  }
}

const nothing: ReadonlySet<string> = new Set();

/** What addresses have in common that lead to one file on some host. */
function urlKey(url: string): string {
  return url.toLowerCase().replace(/\/{2,}/gu, '/');
}
