import { type App, type Plugin, PluginSettingTab, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { advancedPage } from '../../core/settings/advanced-entries';
import { generalEntries } from '../../core/settings/general-entries';
import { modelPage } from '../../core/settings/model-entries';
import { privacyPage } from '../../core/settings/privacy-entries';
import { settingPages } from '../../core/settings/setting-entries';
import type { SettingEntry, SettingPage } from '../../core/settings/setting-entry';
import { settingValue, withSetting } from '../../core/settings/setting-values';
import { connectionSetting } from './connection-setting';
import { networkFacts } from './network-facts';
import { resetSetting } from './reset-setting';
import { definitionOf, type SettingsStore } from './setting-definition';

/** The settings tab: the entries as the app's declarative definitions. */
export class PreflightSettingsTab extends PluginSettingTab {
  readonly #store: SettingsStore;

  constructor(app: App, plugin: Plugin, store: SettingsStore) {
    super(app, plugin);
    this.#store = store;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const define = (entry: SettingEntry): SettingDefinition => definitionOf(entry, this.app, this.#store);
    const pageOf = (page: SettingPage): SettingDefinitionItem => {
      const { name, description: desc, entries, groups } = page;
      const items = groups?.map((group): SettingDefinitionItem => ({ type: 'group', heading: group.heading, items: group.entries.map(define) })) ?? entries.map(define);
      return { type: 'page', name, desc, items: [...items, ...this.#moreOf(page)] };
    };
    return [...generalEntries.map(define), ...settingPages.map(pageOf)];
  }

  /** What stands on a page beside its entries. */
  #moreOf(page: SettingPage): readonly SettingDefinition[] {
    if (page === modelPage) return [connectionSetting(this.app, this.#store)];
    if (page === privacyPage) return networkFacts(this.#store);
    return page === advancedPage ? [resetSetting(this.app, this.#store, () => { this.update(); })] : [];
  }

  override getControlValue(key: string): unknown {
    return settingValue(this.#store.values(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.#store.save(withSetting(this.#store.values(), key, value));
    this.refreshDomState();
  }
}
