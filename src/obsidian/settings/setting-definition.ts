import { type App, SecretComponent, type SettingControl, type SettingDefinition } from 'obsidian';
import type { SettingEntry } from '../../core/settings/setting-entry';
import { settingValue, type SettingValues, withSetting } from '../../core/settings/setting-values';
import { words } from '../words';

/** Where the settings are kept. */
export interface SettingsStore {
  values(): SettingValues;
  save(values: SettingValues): Promise<void>;
}

/** The app's definition of one of our settings. */
export function definitionOf(entry: SettingEntry, app: App, store: SettingsStore): SettingDefinition {
  const { name, description, aliases, onlyWith, control, key } = entry;
  // The app would show them as they are.
  const named = { name, desc: description.replaceAll('`', ''), ...(aliases === undefined ? {} : { aliases: [...aliases] }) };
  const base = onlyWith === undefined ? named : { ...named, visible: () => onlyWith.values.includes(String(settingValue(store.values(), onlyWith.key))) };
  if (control.kind !== 'secret') return { ...base, control: controlOf(key, control) };
  return {
    ...base,
    render: (setting) => {
      setting.addComponent((element) =>
        new SecretComponent(app, element)
          .setValue(String(settingValue(store.values(), key)))
          .onChange((secret) => store.save(withSetting(store.values(), key, secret))),
      );
    },
  };
}

function controlOf(key: string, control: Exclude<SettingEntry['control'], { kind: 'secret' }>): SettingControl {
  switch (control.kind) {
    case 'choice':
      return { type: 'dropdown', key, defaultValue: control.default, options: Object.fromEntries(control.options.map(({ value, name }) => [value, name])) };
    case 'toggle':
      return { type: 'toggle', key, defaultValue: control.default };
    case 'lines':
      return { type: 'textarea', key, defaultValue: control.default, placeholder: control.placeholder, rows: 6, validate: (value) => control.faults(value).join(' ') || undefined };
    case 'text':
      return { type: 'text', key, defaultValue: control.default, placeholder: control.default, validate: (value) => textFault(control, value.trim()) };
    case 'number':
      return { type: 'number', key, defaultValue: control.default, min: control.minimum, max: control.maximum, step: 1 };
  }
}

function textFault({ mayBeEmpty, fault, advice }: Extract<SettingEntry['control'], { kind: 'text' }>, text: string): string | undefined {
  if (text === '' && mayBeEmpty !== true) return words.textExpected;
  return fault?.(text) ?? advice?.(text) ?? undefined;
}
