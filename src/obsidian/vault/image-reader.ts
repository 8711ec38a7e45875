import type { App, TFile } from 'obsidian';
import type { PropertyValue } from '../../core/note/frontmatter';
import { walkEmbeds } from '../../core/vault/embed-walk';
import { readImageFacts } from '../../core/vault/image-facts';
import { isLookedInto } from '../../core/vault/image-name';
import type { NoteEntry } from '../../core/vault/note-entry';
import type { VaultIndex } from '../../core/vault/vault-index';

/** Larger files are not read into memory, in bytes. */
const largestImage = 50_000_000;

/** Looks into the images that notes show, so that the index knows what their bytes say. Each is read once, and again when it has changed. */
export class ImageReader {
  readonly #app: App;
  readonly #index: VaultIndex;
  /** When the images that were or are being read had been changed last, by path. */
  readonly #read = new Map<string, { readonly mtime: number; readonly done: Promise<void> }>();

  constructor(app: App, index: VaultIndex) {
    this.#app = app;
    this.#index = index;
    index.listenToFiles((before, after) => { if (before !== undefined && after === undefined) this.#read.delete(before.path); });
  }

  /** Reads the images that a note shows or names in a property, by itself or through the notes that it embeds. Images that cannot be read stay unknown. */
  async readImagesOf(entry: NoteEntry): Promise<void> {
    const notes = new Set([entry]);
    for (const { to } of walkEmbeds(entry, this.#index)) notes.add(to);
    for (const note of notes) {
      for (const target of imageTargets(note)) {
        const path = this.#index.resolve(target, note.path);
        if (path !== null) await this.#readImage(path);
      }
    }
  }

  #readImage(path: string): Promise<void> {
    const file = this.#app.vault.getFileByPath(path);
    if (file === null || file.stat.size > largestImage) return Promise.resolve();
    const { mtime } = file.stat;
    const known = this.#read.get(path);
    if (known?.mtime === mtime) return known.done;
    const done = this.#lookInto(file);
    this.#read.set(path, { mtime, done });
    return done;
  }

  async #lookInto(file: TFile): Promise<void> {
    const { path, stat: { size } } = file;
    try {
      const image = readImageFacts(new Uint8Array(await this.#app.vault.readBinary(file)));
      if (this.#app.vault.getFileByPath(path) === file) this.#index.setFile({ path, size, image });
    } catch {
      // As with an image that nobody looked into, rules that would have to know stay silent.
    }
  }
}

function* imageTargets({ references, frontmatter }: NoteEntry): Iterable<string> {
  for (const { target } of references) if (isLookedInto(target)) yield target;
  if (frontmatter.kind !== 'parsed') return;
  for (const { value } of frontmatter.properties) yield* imagePaths(value);
}

function imagePaths(value: PropertyValue): readonly string[] {
  if (typeof value === 'string') return isLookedInto(value) ? [value] : [];
  return Array.isArray(value) ? value.flatMap((item: PropertyValue) => (typeof item === 'string' && isLookedInto(item) ? [item] : [])) : [];
}
