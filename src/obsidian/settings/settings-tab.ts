import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import { generalEntries } from '../../core/settings/general-entries';
import { modelPage } from '../../core/settings/model-entries';
import { settingPages } from '../../core/settings/setting-entries';
import type { SettingEntry, SettingPage } from '../../core/settings/setting-entry';
import { settingValue, withSetting } from '../../core/settings/setting-values';
import { connectionSetting } from './connection-setting';
import { definitionOf, type SettingsStore } from './setting-definition';

/** The settings tab: the entries as the app's declarative definitions. */
export class PreflightSettingsTab extends PluginSettingTab {
  readonly #store: SettingsStore;

  constructor(app: App, plugin: Plugin, store: SettingsStore) {
    super(app, plugin);
    this.#store = store;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const define = (entry: SettingEntry): SettingDefinitionItem => definitionOf(entry, this.app, this.#store);
    const pageOf = (page: SettingPage): SettingDefinitionItem => {
      const more = page === modelPage ? [connectionSetting(this.app, this.#store)] : [];
      return { type: 'page', name: page.name, desc: page.description, items: [...page.entries.map(define), ...more] };
    };
    return [...generalEntries.map(define), ...settingPages.map(pageOf)];
  }

  override getControlValue(key: string): unknown {
    return settingValue(this.#store.values(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.#store.save(withSetting(this.#store.values(), key, value));
    this.refreshDomState();
  }
}
