import { Plugin } from 'obsidian';
import { attempt } from './obsidian/attempt';
import { CitationMemory } from './obsidian/citations/citation-memory';
import { registerCitationHelp } from './obsidian/citations/register-citation-help';
import { commands } from './obsidian/commands/index';
import { offerCommand } from './obsidian/offer-command';
import type { CommandEnvironment } from './obsidian/plugin-command';
import { MarkedNotes } from './obsidian/editor/marked-notes';
import { KeptSettings } from './obsidian/settings/kept-settings';
import { PreflightSettingsTab } from './obsidian/settings/settings-tab';
import { NoteWriter } from './obsidian/vault/note-writer';
import { addEditorItems } from './obsidian/editor-menu';
import { addMenuItems } from './obsidian/file-menu';
import { openProblemPanel } from './obsidian/views/problem-panel/open-problem-panel';
import { registerProblemPanel } from './obsidian/views/problem-panel/register-problem-panel';
import { registerCliHandlers } from './obsidian/app-cli/register-cli-handlers';
import { PublicView, publicViewType } from './obsidian/views/public-view';
import { showUntilUnload } from './obsidian/views/until-unload';
import { WatchedVault } from './obsidian/watched-vault';

/** Loads the settings and hands the registries to the app. */
export default class PreflightPlugin extends Plugin {
  readonly #settings = new KeptSettings(this, (before, after) => {
    this.#vault.followSettings(before, after);
    this.#showAnew();
    this.#marks.followSettings(before, after);
  });
  readonly #writer = new NoteWriter(this.app);
  readonly #vault = new WatchedVault(this.app, () => this.#environment());
  readonly #marks = new MarkedNotes(this.app, this.#vault.live, () => this.#environment());
  readonly #memory = new CitationMemory();
  #settingsTab: PreflightSettingsTab | null = null;
  #showAnew: () => void = () => undefined;

  override async onload(): Promise<void> {
    this.register(showUntilUnload());
    await this.#settings.load();
    this.#showAnew = registerProblemPanel(this, () => this.#environment());
    for (const command of commands) {
      this.addCommand({ id: command.id, name: command.name, icon: command.icon, checkCallback: (checking) => offerCommand(command, this.#environment(), checking) });
    }
    this.#settingsTab = new PreflightSettingsTab(this.app, this, this.#settings);
    this.addSettingTab(this.#settingsTab);
    this.registerView(publicViewType, (leaf) => new PublicView(leaf, () => this.#environment()));
    registerCliHandlers(this, () => this.#environment());
    registerCitationHelp(this, () => this.#environment());
    this.registerEditorExtension(this.#marks.extension);
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-menu', (menu, file) => { addMenuItems(menu, [file], this.#environment()); }));
    this.registerEvent(workspace.on('files-menu', (menu, files) => { addMenuItems(menu, files, this.#environment()); }));
    this.registerEvent(workspace.on('editor-menu', (menu, editor, { file }) => { addEditorItems(menu, editor, file, () => this.#environment()); }));
    workspace.onLayoutReady(() => { this.addChild(this.#vault); });
    this.addChild(this.#marks);
  }

  /** Somebody has turned the plugin on, now and not when the app started. */
  override onUserEnable(): void {
    void attempt(() => openProblemPanel(this.app));
  }

  /** Another device or program changed data.json. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.#settings.load();
    this.#settingsTab?.update();
  }

  #environment(): CommandEnvironment {
    return {
      app: this.app,
      settings: this.#settings.current,
      writer: this.#writer,
      checks: this.#vault.checks,
      live: this.#vault.live,
      marks: this.#marks,
      memory: this.#memory,
      set: (key, value) => this.#settings.set(key, value),
      accept: (target) => this.#settings.accept(target),
    };
  }
}
