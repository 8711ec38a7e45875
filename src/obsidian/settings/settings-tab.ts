import { type App, type Plugin, PluginSettingTab, type SettingControl, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { words } from '../words';
import { generalEntries } from '../../core/settings/general-entries';
import { settingPages } from '../../core/settings/setting-entries';
import type { SettingEntry } from '../../core/settings/setting-entry';
import { settingValue, type SettingValues, withSetting } from '../../core/settings/setting-values';

/** Where the settings are kept. */
export interface SettingsStore {
  values(): SettingValues;
  save(values: SettingValues): Promise<void>;
}

/** The settings tab: the entries as the app's declarative definitions. */
export class PreflightSettingsTab extends PluginSettingTab {
  readonly #store: SettingsStore;

  constructor(app: App, plugin: Plugin, store: SettingsStore) {
    super(app, plugin);
    this.#store = store;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      ...generalEntries.map(definitionOf),
      ...settingPages.map(({ name, description, entries }): SettingDefinitionItem => ({ type: 'page', name, desc: description, items: entries.map(definitionOf) })),
    ];
  }

  override getControlValue(key: string): unknown {
    return settingValue(this.#store.values(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.#store.save(withSetting(this.#store.values(), key, value));
  }
}

function definitionOf(entry: SettingEntry): SettingDefinition {
  return { name: entry.name, desc: entry.description, control: controlOf(entry) };
}

function controlOf({ key, control }: SettingEntry): SettingControl {
  switch (control.kind) {
    case 'choice':
      return { type: 'dropdown', key, defaultValue: control.default, options: Object.fromEntries(control.options.map(({ value, name }) => [value, name])) };
    case 'toggle':
      return { type: 'toggle', key, defaultValue: control.default };
    case 'lines':
      return { type: 'textarea', key, defaultValue: control.default, placeholder: control.placeholder, rows: 6, validate: (value) => control.faults(value).join(' ') || undefined };
    case 'text':
      return { type: 'text', key, defaultValue: control.default, placeholder: control.default, validate: (value) => (value.trim() === '' && control.mayBeEmpty !== true ? words.textExpected : undefined) };
    case 'number':
      return { type: 'number', key, defaultValue: control.default, min: control.minimum, max: control.maximum, step: 1 };
  }
}
