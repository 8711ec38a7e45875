import { Plugin } from 'obsidian';
import { commands } from './obsidian/commands/index';
import { offerCommand } from './obsidian/offer-command';
import { loadSettingValues, type SettingValues, storedSettings } from './core/settings/setting-values';
import { settingsOf } from './core/settings/settings';
import { PreflightSettingsTab } from './obsidian/settings/settings-tab';
import { NoteWriter } from './obsidian/vault/note-writer';

/** Loads the settings and hands the registries to the app. */
export default class PreflightPlugin extends Plugin {
  /** Declared only: the app's own class has the field, and a second one would start out undefined. */
  declare settings: SettingValues;
  #settingsTab: PreflightSettingsTab | null = null;

  override async onload(): Promise<void> {
    this.settings = loadSettingValues(await this.loadData());
    const writer = new NoteWriter(this.app);
    for (const command of commands) {
      this.addCommand({
        id: command.id,
        name: command.name,
        icon: command.icon,
        checkCallback: (checking) => offerCommand(command, { app: this.app, settings: settingsOf(this.settings), writer }, checking),
      });
    }
    this.#settingsTab = new PreflightSettingsTab(this.app, this, {
      values: () => this.settings,
      save: (values) => this.#saveSettings(values),
    });
    this.addSettingTab(this.#settingsTab);
  }

  /** Another device or program changed data.json. */
  override async onExternalSettingsChange(): Promise<void> {
    this.settings = loadSettingValues(await this.loadData());
    this.#settingsTab?.update();
  }

  async #saveSettings(values: SettingValues): Promise<void> {
    this.settings = values;
    await this.saveData(storedSettings(values));
  }
}
