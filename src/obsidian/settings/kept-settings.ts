import { Notice } from 'obsidian';
import { loadSettingValues, settingValue, type SettingValues, storedSettings, withSetting } from '../../core/settings/setting-values';
import { type Settings, settingsOf } from '../../core/settings/settings';
import { words } from '../words';
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

  /** Reads what is stored, field by field; where that cannot be read at all, this is told, and what is known stays. */
  async load(): Promise<void> {
    const stored = await this.#orTell(() => this.#data.loadData(), words.settingsUnreadable);
    if (stored !== null) this.#use(loadSettingValues(stored.value));
  }

  /** Uses other settings, and stores them; where they cannot be stored, this is told. */
  async save(values: SettingValues): Promise<void> {
    this.#use(values);
    await this.#orTell(() => this.#data.saveData(storedSettings(values)), words.settingsNotStored);
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

  /** What a task answers; null where it failed, which is told. */
  async #orTell<T>(task: () => Promise<T>, sentence: string): Promise<{ readonly value: T } | null> {
    try {
      return { value: await task() };
    } catch (error) {
      console.error('Preflight', error);
      new Notice(sentence);
      return null;
    }
  }

  #use(values: SettingValues): void {
    const before = this.current;
    this.#values = values;
    this.current = settingsOf(values);
    this.#changed(before, this.current);
  }
}
