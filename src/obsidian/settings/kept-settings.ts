import { loadSettingValues, settingValue, type SettingValues, storedSettings, withSetting } from '../../core/settings/setting-values';
import { type Settings, settingsOf } from '../../core/settings/settings';
import type { SettingsStore } from './setting-definition';

/** What reads and writes the stored form. */
interface SettingsData {
  loadData(): Promise<unknown>;
  saveData(data: unknown): Promise<void>;
}

/** The settings of the plugin. They are the defaults until they are loaded. */
export class KeptSettings implements SettingsStore {
  /** The settings of the moment, as commands use them. */
  current: Settings = settingsOf(new Map());
  readonly #data: SettingsData;
  readonly #changed: (before: Settings, after: Settings) => void;
  #values: SettingValues = new Map();

  /** `changed` is told whenever the settings were set or loaded. */
  constructor(data: SettingsData, changed: (before: Settings, after: Settings) => void) {
    this.#data = data;
    this.#changed = changed;
  }

  values(): SettingValues {
    return this.#values;
  }

  /** Reads what is stored, field by field. */
  async load(): Promise<void> {
    this.#use(loadSettingValues(await this.#data.loadData()));
  }

  async save(values: SettingValues): Promise<void> {
    this.#use(values);
    await this.#data.saveData(storedSettings(values));
  }

  /** Sets one setting; what is not valid changes nothing. Resolves with the settings as they are then. */
  async set(key: string, value: unknown): Promise<Settings> {
    await this.save(withSetting(this.#values, key, value));
    return this.current;
  }

  /** Adds a target to those that no problem is made of. */
  accept(target: string): Promise<Settings> {
    return this.set('accepted', `${String(settingValue(this.#values, 'accepted') ?? '')}\n${target}`);
  }

  #use(values: SettingValues): void {
    const before = this.current;
    this.#values = values;
    this.current = settingsOf(values);
    this.#changed(before, this.current);
  }
}
