import { Plugin } from 'obsidian';
import { CitationMemory } from './obsidian/citations/citation-memory';
import { registerCitationHelp } from './obsidian/citations/register-citation-help';
import { commands } from './obsidian/commands/index';
import { offerCommand } from './obsidian/offer-command';
import { loadSettingValues, settingValue, type SettingValues, storedSettings, withSetting } from './core/settings/setting-values';
import { type Settings, settingsOf } from './core/settings/settings';
import type { CommandEnvironment } from './obsidian/plugin-command';
import { PreflightSettingsTab } from './obsidian/settings/settings-tab';
import { NoteWriter } from './obsidian/vault/note-writer';
import { addMenuItems } from './obsidian/file-menu';
import { PublicView, publicViewType } from './obsidian/views/public-view';
import { WatchedVault } from './obsidian/watched-vault';

/** Loads the settings and hands the registries to the app. */
export default class PreflightPlugin extends Plugin {
  /** Declared only: the app's own class has the field, and a second one would start out undefined. */
  declare settings: SettingValues;
  #current: Settings = settingsOf(new Map());
  readonly #writer = new NoteWriter(this.app);
  readonly #vault = new WatchedVault(this.app, () => this.#environment());
  readonly #memory = new CitationMemory();
  #settingsTab: PreflightSettingsTab | null = null;

  override async onload(): Promise<void> {
    await this.#loadSettings();
    for (const command of commands) {
      const { id, name, icon } = command;
      this.addCommand({ id, name, icon, checkCallback: (checking) => offerCommand(command, this.#environment(), checking) });
    }
    this.#settingsTab = new PreflightSettingsTab(this.app, this, {
      values: () => this.settings,
      save: (values) => this.#saveSettings(values),
    });
    this.addSettingTab(this.#settingsTab);
    this.registerView(publicViewType, (leaf) => new PublicView(leaf, () => this.#environment()));
    registerCitationHelp(this, () => this.#environment());
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-menu', (menu, file) => { addMenuItems(menu, [file], this.#environment()); }));
    this.registerEvent(workspace.on('files-menu', (menu, files) => { addMenuItems(menu, files, this.#environment()); }));
    workspace.onLayoutReady(() => { this.addChild(this.#vault); });
  }

  /** Another device or program changed data.json. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.#loadSettings();
    this.#settingsTab?.update();
  }

  #environment(): CommandEnvironment {
    return {
      app: this.app,
      settings: this.#current,
      writer: this.#writer,
      checks: this.#vault.checks,
      memory: this.#memory,
      accept: async (target) => {
        const accepted = String(settingValue(this.settings, 'accepted') ?? '');
        await this.#saveSettings(withSetting(this.settings, 'accepted', `${accepted}\n${target}`));
        return this.#current;
      },
    };
  }

  async #loadSettings(): Promise<void> {
    this.#use(loadSettingValues(await this.loadData()));
  }

  async #saveSettings(values: SettingValues): Promise<void> {
    this.#use(values);
    await this.saveData(storedSettings(values));
  }

  #use(values: SettingValues): void {
    const before = this.#current;
    this.settings = values;
    this.#current = settingsOf(values);
    if (before.summaryHeading !== this.#current.summaryHeading) this.#vault.readAnew();
  }
}
