import { Events } from './events';
import type { TFile, Vault } from './vault';

interface HeadingCache { readonly heading: string; readonly level: number }

/** As much of the app's index as the plugin reads: the headings of a note, as of now. */
export class MetadataCache extends Events {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
  }

  getFileCache(file: TFile): { readonly headings?: HeadingCache[] } | null {
    if (this.#vault.getFileByPath(file.path) === null) return null;
    const headings: HeadingCache[] = [];
    for (const line of this.#vault.textOf(file.path).split(/\r\n?|\n/)) {
      const match = /^(#{1,6}) (.*)$/.exec(line);
      if (match?.[1] !== undefined) headings.push({ level: match[1].length, heading: (match[2] ?? '').trim() });
    }
    return headings.length > 0 ? { headings } : {};
  }
}
