import { MetadataCache } from './metadata-cache';
import { LocalStorage, SecretStorage } from './secrets';
import { Vault } from './vault';
import { Workspace } from './workspace';

interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly callback?: () => unknown;
  readonly checkCallback?: (checking: boolean) => boolean | undefined;
}

/** The commands of all plugins; the app runs them by their full ids. */
export class Commands extends Map<string, RegisteredCommand> {
  executeCommandById(id: string): boolean {
    const command = this.get(id);
    if (command === undefined) return false;
    if (command.checkCallback !== undefined) return command.checkCallback(false) === true;
    command.callback?.();
    return true;
  }
}

/** The app: a vault, its index and the panes; `commands` and `plugins` as they are found there, though no typings name them. */
export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly workspace: Workspace;
  readonly commands = new Commands();
  readonly secretStorage = new SecretStorage();
  readonly localStorage = new LocalStorage();
  /** The running plugins, by id, and the ids of those that are turned on. */
  plugins: unknown = { plugins: {}, enabledPlugins: new Set<string>() };
  /** The plugins that belong to the app. */
  internalPlugins: unknown = { plugins: { publish: { enabled: false } } };

  constructor(notes: Readonly<Record<string, string>>) {
    this.vault = new Vault(notes);
    this.metadataCache = new MetadataCache(this.vault);
    this.workspace = new Workspace(this);
  }

  loadLocalStorage(key: string): unknown {
    return this.localStorage.load(key);
  }

  saveLocalStorage(key: string, value: unknown): void {
    this.localStorage.save(key, value);
  }

  /** Whether the palette would list the command now. */
  offers(id: string): boolean {
    const command = this.#command(id);
    return command.checkCallback === undefined || command.checkCallback(true) === true;
  }

  /** Runs a command as the palette does: only where it is offered. */
  runCommand(id: string): void {
    if (!this.offers(id)) throw new Error(`Command ${id} is not offered`);
    const command = this.#command(id);
    if (command.checkCallback !== undefined) command.checkCallback(false);
    else command.callback?.();
  }

  #command(id: string): RegisteredCommand {
    const command = this.commands.get(id);
    if (command === undefined) throw new Error(`No command ${id}`);
    return command;
  }
}
