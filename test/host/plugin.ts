import type { Extension } from '@codemirror/state';
import type { App, CliHandler, Command, HoverSource } from './app';
import { Component } from './component';
import type { EditorSuggest } from './editor/editor-suggest';
import { createElement } from './dom';
import { hasManner } from './manners';
import { Platform } from './platform';
import { setIcon } from './ui/icons';
import { noLonger } from './ui/shown';
import type { PluginSettingTab } from './ui/setting-tab';
import type { View, WorkspaceLeaf } from './workspace';

interface PluginManifest { readonly id: string; readonly name: string }

/** Records what a plugin registers. Settings go through JSON, as on their way to disk. */
export class Plugin extends Component {
  readonly settingTabs: PluginSettingTab[] = [];
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  /** What the plugin keeps of its settings; what a tab's controls show unless it says otherwise. */
  settings: unknown;
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
    this.register(() => { this.app.commands.delete(id); });
    return command;
  }

  /** An item of the status bar; phones have no status bar, and what they give stands nowhere. */
  addStatusBarItem(): HTMLElement {
    const item = createElement('div', `status-bar-item plugin-${this.manifest.id}`);
    if (!Platform.isMobile) this.app.workspace.layout.statusBarEl.append(item);
    this.register(() => { item.remove(); });
    return item;
  }

  addRibbonIcon(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
    const action = createElement('div', { cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title } });
    setIcon(action, icon);
    action.addEventListener('click', run);
    this.app.workspace.layout.ribbonEl.append(action);
    this.register(() => { action.remove(); });
    return action;
  }

  /** Somebody has turned the plugin on. */
  onUserEnable(): void {
    return undefined;
  }

  registerHoverLinkSource(id: string, source: HoverSource): void {
    this.app.workspace.hoverLinkSources.set(id, source);
    this.register(() => { this.app.workspace.hoverLinkSources.delete(id); });
  }

  /** A command of the app's command line. A name that is taken is an error. */
  registerCliHandler(command: string, description: string, flags: CliHandler['flags'], run: CliHandler['run']): void {
    if (this.app.cliHandlers.has(command) && hasManner('one-handler-a-name')) throw new Error(`CLI command "${command}" is already registered`);
    this.app.cliHandlers.set(command, { description, flags, run });
    this.register(() => { this.app.cliHandlers.delete(command); });
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.editorSuggests.push(suggest);
    this.app.workspace.editorSuggests.push(suggest);
    this.register(() => {
      suggest.close();
      noLonger(this.app.workspace.editorSuggests, suggest);
    });
  }

  /** Adds to all editors that are open and that will be. A list may be changed later: `updateOptions` then brings it to them. */
  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      noLonger(workspace.editorExtensions, extension);
      workspace.updateOptions();
    });
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    const { viewCreators } = this.app.workspace;
    if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    viewCreators.set(type, creator);
    this.register(() => { viewCreators.delete(type); });
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.settingTabs.push(tab);
    this.app.setting.pluginTabs.push(tab);
    tab.index();
    this.register(() => { noLonger(this.app.setting.pluginTabs, tab); });
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
