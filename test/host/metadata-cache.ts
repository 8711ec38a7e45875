import { Events } from './events';
import type { CachedMetadata } from './metadata/cached-metadata';
import { cachedMetadataOf } from './metadata/note-cache';
import { hasManner } from './manners';
import { TFile, type Vault } from './vault';

/** How long after the file's event the app has indexed it. */
const indexingDelay = 15;

/** The app's index of its notes. It lags: a note that was written is indexed a little later, and `changed` tells. */
export class MetadataCache extends Events {
  readonly #vault: Vault;
  readonly #indexed = new Map<string, { readonly text: string; cache: CachedMetadata | null }>();
  /** How often a note's index was asked for. */
  asked = 0;

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    for (const { path } of vault.getMarkdownFiles()) this.#index(path);
    const later = (file: unknown): void => { setTimeout(() => { this.#indexAndTell(file); }, hasManner('late-index') ? indexingDelay : 0); };
    vault.on('modify', later);
    vault.on('create', later);
    vault.on('rename', (file, oldPath) => {
      const known = this.#indexed.get(String(oldPath));
      this.#indexed.delete(String(oldPath));
      if (known !== undefined && file instanceof TFile) this.#indexed.set(file.path, known);
      if (!hasManner('silent-rename')) later(file);
    });
    vault.on('delete', (file) => { if (file instanceof TFile) this.#indexed.delete(file.path); });
  }

  getFileCache(file: TFile): CachedMetadata | null {
    this.asked++;
    const known = this.#indexed.get(file.path);
    if (known === undefined) return null;
    known.cache ??= cachedMetadataOf(known.text);
    return known.cache;
  }

  /** The app has not come to this note yet. */
  forget(path: string): void {
    this.#indexed.delete(path);
  }

  #index(path: string): void {
    this.#indexed.set(path, { text: this.#vault.textOf(path), cache: null });
  }

  #indexAndTell(file: unknown): void {
    if (!(file instanceof TFile) || this.#vault.getFileByPath(file.path) !== file || file.extension !== 'md') return;
    // Of a file that it has indexed as it is, there is nothing to tell.
    if (hasManner('silent-rename') && this.#indexed.get(file.path)?.text === this.#vault.textOf(file.path)) return;
    this.#index(file.path);
    this.trigger('changed', file, this.#vault.textOf(file.path), this.getFileCache(file));
  }
}
