import type { App } from './app';

export class Component {
  readonly #cleanups: (() => unknown)[] = [];

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(): void {
    return undefined;
  }

  onload(): void | Promise<void> {
    return undefined;
  }

  unload(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
  }
}

interface PluginManifest { readonly id: string; readonly name: string }
interface Command { readonly id: string; readonly name: string; readonly icon?: string; readonly checkCallback?: (checking: boolean) => boolean | undefined; readonly callback?: () => unknown }

/** Records what a plugin registers. Settings go through JSON, as on their way to disk. */
export class Plugin extends Component {
  readonly settingTabs: PluginSettingTab[] = [];
  /** The content of data.json; null where there is none. */
  data: string | null = null;

  readonly app: App;
  readonly manifest: PluginManifest;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  addCommand(command: Command): Command {
    const id = `${this.manifest.id}:${command.id}`;
    if (this.app.commands.has(id)) throw new Error(`Command ${id} is registered twice`);
    this.app.commands.set(id, command);
    return command;
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.settingTabs.push(tab);
    tab.getSettingDefinitions();
  }

  async loadData(): Promise<unknown> {
    await Promise.resolve();
    return this.data === null ? null : (JSON.parse(this.data) as unknown);
  }

  async saveData(data: unknown): Promise<void> {
    await Promise.resolve();
    this.data = JSON.stringify(data, null, 2);
  }
}

export class PluginSettingTab {
  /** How often the definitions were asked for anew. */
  updates = 0;

  readonly app: App;
  readonly plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    this.app = app;
    this.plugin = plugin;
  }

  getSettingDefinitions(): unknown[] {
    return [];
  }

  update(): void {
    this.updates++;
    this.getSettingDefinitions();
  }
}
