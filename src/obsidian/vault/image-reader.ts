import type { App } from 'obsidian';
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
  /** When the images that were read had been changed last, by path. */
  readonly #read = new Map<string, number>();

  constructor(app: App, index: VaultIndex) {
    this.#app = app;
    this.#index = index;
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

  async #readImage(path: string): Promise<void> {
    const file = this.#app.vault.getFileByPath(path);
    if (file === null || file.stat.size > largestImage) return;
    const { size, mtime } = file.stat;
    if (this.#read.get(path) === mtime) return;
    this.#read.set(path, mtime);
    try {
      this.#index.setFile({ path, size, image: readImageFacts(new Uint8Array(await this.#app.vault.readBinary(file))) });
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
