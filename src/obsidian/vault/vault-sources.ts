import type { App, TFile } from 'obsidian';
import { noteSources } from '../../core/citations/footnote-sources';
import { distinctSources, type FoundSource } from '../../core/citations/search-sources';
import { unescapeTitle } from '../../core/citations/unescape-title';
import { parseNote } from '../../core/note/parse-note';
import type { EntrySource } from '../../core/vault/note-entry';
import type { VaultIndex } from '../../core/vault/vault-index';
import { allNotes } from './markdown-files';

/** A note longer than this, in bytes, is not read for its sources: parsing it would freeze the app for a moment. */
const longestRead = 200_000;

type Source = Pick<EntrySource, 'url' | 'title'>;

/** The vault as its sources are looked for in it. */
export interface SourcePlaces {
  readonly app: App;
  readonly index: VaultIndex;
  /** Lets the app do its own work in between. */
  readonly breathe: () => Promise<void>;
}

/**
 * What the notes of the vault cite. The index knows the sources of published notes; of the others those are read that the app's own index says
 * hold footnotes, once for each of their versions, when somebody asks.
 */
export class VaultSources {
  readonly #read = new Map<TFile, { readonly version: string; readonly sources: readonly Source[] }>();

  #reading: Promise<readonly FoundSource[]> | null = null;

  /** Every source once, those of the notes that were changed last first. Whoever asks while another one waits gets the same answer. */
  recent(places: SourcePlaces): Promise<readonly FoundSource[]> {
    this.#reading ??= this.#readAll(places).finally(() => { this.#reading = null; });
    return this.#reading;
  }

  async #readAll({ app, index, breathe }: SourcePlaces): Promise<readonly FoundSource[]> {
    const files = [...allNotes(app)].sort((one, other) => other.stat.mtime - one.stat.mtime);
    const found: FoundSource[] = [];
    for (const file of files) {
      const known = index.note(file.path)?.sources ?? [];
      const sources = known.length > 0 ? known : await this.#sourcesOf(app, file, breathe);
      for (const { url, title } of sources) found.push({ url, title: unescapeTitle(title), label: null, path: file.path });
    }
    return distinctSources(found);
  }

  async #sourcesOf(app: App, file: TFile, breathe: () => Promise<void>): Promise<readonly Source[]> {
    const version = `${file.stat.mtime} ${file.stat.size}`;
    const known = this.#read.get(file);
    if (known?.version === version) return known.sources;
    const cache = app.metadataCache.getFileCache(file);
    // The app has not read it yet: nothing is known of this version.
    if (cache === null) return [];
    const holdsFootnotes = (cache.footnotes ?? []).length > 0;
    const sources = holdsFootnotes && file.stat.size <= longestRead ? await readSources(app, file) : [];
    if (holdsFootnotes) await breathe();
    this.#read.set(file, { version, sources });
    return sources;
  }
}

/** One note that cannot be read keeps none of the others from being found. */
async function readSources(app: App, file: TFile): Promise<readonly Source[]> {
  try {
    return noteSources(parseNote(await app.vault.cachedRead(file))).map(({ url, title }) => ({ url, title }));
  } catch {
    return [];
  }
}
