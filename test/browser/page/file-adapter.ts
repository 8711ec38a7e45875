import type { Vault } from '../../host/vault';
import type { Plugins } from './plugins';

const settingsPath = /^\.obsidian\/plugins\/([a-z-]+)\/data\.json$/;

/** The vault's folder, as another program sees it: what it writes is noticed later. */
export class FileAdapter {
  readonly #vault: Vault;
  readonly #plugins: Plugins;

  constructor(vault: Vault, plugins: Plugins) {
    this.#vault = vault;
    this.#plugins = plugins;
  }

  exists(path: string): Promise<boolean> {
    const id = settingsPath.exec(path)?.[1];
    return Promise.resolve(id === undefined ? this.#vault.getFileByPath(path) !== null || this.#vault.getFolderByPath(path) !== null : this.#plugins.stored(id) !== null);
  }

  read(path: string): Promise<string> {
    const id = settingsPath.exec(path)?.[1];
    if (id === undefined) return Promise.resolve(this.#vault.textOf(path));
    const stored = this.#plugins.stored(id);
    return stored === null ? Promise.reject(new Error(`File not found: ${path}`)) : Promise.resolve(stored);
  }

  write(path: string, text: string): Promise<void> {
    const id = settingsPath.exec(path)?.[1];
    if (id === undefined) this.#vault.writeFromOutside(path, text);
    else this.#plugins.store(id, text);
    return Promise.resolve();
  }
}
