import { parse, stringify } from 'yaml';
import { hasManner } from './manners';
import type { TFolder } from './files';
import type { TFile, Vault } from './vault';

const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?=\r?\n|$)/;

/** What the app does with files beyond reading and writing them. */
export class FileManager {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Where a new note goes: into the vault's own folder, as the app has it without a setting. */
  getNewFileParent(): TFolder {
    return this.#vault.getRoot();
  }

  /** Lets a plugin change the properties of a note as values: the block is written anew from them, without its comments, in block style. Throws where it is no YAML. */
  async processFrontMatter(file: TFile, change: (properties: Record<string, unknown>) => void): Promise<void> {
    await this.#vault.process(file, (text) => {
      const found = block.exec(text);
      const properties = (parse(found?.[1] ?? '') ?? {}) as Record<string, unknown>;
      const before = stringify(properties);
      change(properties);
      if (!hasManner('reprinted-frontmatter') && stringify(properties) === before) return text;
      const printed = Object.keys(properties).length === 0 ? '' : `---\n${stringify(properties, { lineWidth: 0 })}---`;
      return found === null ? `${printed}\n${text}` : printed + text.slice(found[0].length);
    });
  }
}
