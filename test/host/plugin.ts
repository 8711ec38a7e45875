import type { Extension } from '@codemirror/state';
import type { App } from './app';
import { Component } from './component';
import type { EditorSuggest } from './editor/editor-suggest';
import type { View, WorkspaceLeaf } from './workspace';

interface PluginManifest { readonly id: string; readonly name: string }
interface Command { readonly id: string; readonly name: string; readonly icon?: string; readonly checkCallback?: (checking: boolean) => boolean | undefined; readonly callback?: () => unknown }

/** Records what a plugin registers. Settings go through JSON, as on their way to disk. */
export class Plugin extends Component {
  readonly settingTabs: PluginSettingTab[] = [];
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
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

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.editorSuggests.push(suggest);
  }

  /** Adds to all editors that are open and that will be. A list may be changed later: `updateOptions` then brings it to them. */
  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      workspace.editorExtensions.splice(workspace.editorExtensions.indexOf(extension), 1);
      workspace.updateOptions();
    });
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    this.app.workspace.viewCreators.set(type, creator);
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
  /** How often the app was asked to look anew what is shown. */
  refreshes = 0;

  readonly app: App;
  readonly plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    this.app = app;
    this.plugin = plugin;
  }

  getSettingDefinitions(): unknown[] {
    return [];
  }

  refreshDomState(): void {
    this.refreshes++;
  }

  update(): void {
    this.updates++;
    this.getSettingDefinitions();
  }
}
