import type { Editor } from './editor/editor';
import { FileManager } from './file-manager';
import { hasManner } from './manners';
import { MetadataCache } from './metadata-cache';
import { LocalStorage, SecretStorage } from './secrets';
import { Vault } from './vault';
import { listenForKeys } from './ui/hotkeys';
import { Keymap } from './ui/scope';
import { SettingsModal } from './ui/settings-modal';
import { type MarkdownView, Workspace } from './workspace';

/** A command, as a plugin registers it. */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly callback?: () => unknown;
  readonly checkCallback?: (checking: boolean) => boolean | undefined;
  readonly editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  readonly editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | undefined;
}

/** A command of the app's command line. */
export interface CliHandler {
  readonly description: string;
  readonly flags: Readonly<Record<string, { readonly value?: string; readonly description: string; readonly required?: boolean }>> | null;
  readonly run: (parameters: Readonly<Record<string, string>>) => string | Promise<string>;
}

/** How links of a view are shown when the pointer rests on them. */
export interface HoverSource { readonly display: string; readonly defaultMod: boolean }

/** The commands of all plugins; the app runs them by their full ids. */
export class Commands extends Map<string, Command> {
  readonly #app: App;

  constructor(app: App) {
    super();
    this.#app = app;
  }

  executeCommandById(id: string): boolean {
    const command = this.get(id);
    return command !== undefined && this.#ask(command, false);
  }

  /** Whether the command can be run now. */
  canRun(command: Command): boolean {
    return this.#ask(command, true);
  }

  /** A command about the editor is there only where a note is shown in one. */
  #ask(command: Command, isChecking: boolean): boolean {
    const { callback, checkCallback, editorCallback, editorCheckCallback } = command;
    if (editorCheckCallback !== undefined || editorCallback !== undefined) {
      const view = this.#app.workspace.activeEditor;
      if (view === null || view.getMode() === 'preview') return false;
      if (editorCheckCallback !== undefined) return editorCheckCallback(isChecking, view.editor, view) === true;
      if (!isChecking) editorCallback?.(view.editor, view);
      return true;
    }
    if (checkCallback !== undefined) return checkCallback(isChecking) === true;
    if (!isChecking) callback?.();
    return true;
  }
}

/** The app: a vault, its index and the panes; `commands` and `plugins` as they are found there, though no typings name them. */
export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands = new Commands(this);
  readonly cliHandlers = new Map<string, CliHandler>();
  readonly secretStorage = new SecretStorage();
  readonly localStorage = new LocalStorage();
  readonly keymap: Keymap;
  readonly setting: SettingsModal;
  /** The running plugins, by id, and the ids of those that are turned on. */
  plugins: unknown = { plugins: {}, enabledPlugins: new Set<string>() };
  /** The plugins that belong to the app. */
  internalPlugins: unknown = { plugins: { publish: { enabled: false } } };

  constructor(notes: Readonly<Record<string, string>>) {
    this.vault = new Vault(notes);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this.vault);
    this.workspace = new Workspace(this);
    this.keymap = listenForKeys(this);
    this.setting = new SettingsModal(this);
  }

  /** The app has come up: it tells of every file, and puts its panes in place. Until then `layoutReady` is to be false. */
  finishStart(): void {
    if (hasManner('files-told-at-start')) this.vault.tellOfAll();
    this.workspace.finishLayout();
  }

  loadLocalStorage(key: string): unknown {
    return this.localStorage.load(key);
  }

  saveLocalStorage(key: string, value: unknown): void {
    this.localStorage.save(key, value);
  }

  /** Whether the palette would list the command now. */
  offers(id: string): boolean {
    return this.commands.canRun(this.#command(id));
  }

  /** Runs a command as the palette does: only where it is offered. */
  runCommand(id: string): void {
    if (!this.offers(id)) throw new Error(`Command ${id} is not offered`);
    this.commands.executeCommandById(id);
  }

  /** Asks as the app's command line does: parameters are texts, flags are `true`. */
  async runCli(command: string, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
    const handler = this.cliHandlers.get(command);
    if (handler === undefined) throw new Error(`Unknown command: ${command}`);
    const missing = Object.entries(handler.flags ?? {}).find(([name, { required }]) => required === true && !(name in parameters));
    if (missing !== undefined) throw new Error(`Missing required flag: ${missing[0]}`);
    return handler.run(parameters);
  }

  #command(id: string): Command {
    const command = this.commands.get(id);
    if (command === undefined) throw new Error(`No command ${id}`);
    return command;
  }
}
