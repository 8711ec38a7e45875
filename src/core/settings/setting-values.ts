import { rulePrefix, settingEntries, type SettingEntry } from './setting-entries';

/** What is set, by the key of the entry. A key that is missing stands for the default. Only valid values of known keys are in it. */
export type SettingValues = ReadonlyMap<string, string | number>;

/**
 * Reads what was stored, whoever wrote it: each setting by itself, unknown ones dropped, and what is not valid is as if
 * it were not there. Never throws.
 */
export function loadSettingValues(stored: unknown): SettingValues {
  const values = new Map<string, string | number>();
  for (const entry of settingEntries) {
    const value = validValue(entry, storedValue(stored, entry.key));
    if (value !== null && value !== entry.control.default) values.set(entry.key, value);
  }
  return values;
}

/** What to store: only what differs from the defaults, so that a later default reaches everyone who never chose. */
export function storedSettings(values: SettingValues): Record<string, unknown> {
  const general: [string, unknown][] = [];
  const rules: [string, unknown][] = [];
  for (const [key, value] of values) {
    if (key.startsWith(rulePrefix)) rules.push([key.slice(rulePrefix.length), value]);
    else general.push([key, value]);
  }
  if (rules.length > 0) general.push(['rules', Object.fromEntries(rules)]);
  return Object.fromEntries(general);
}

/** The value of a setting, its default where it is not set; undefined for an unknown key. */
export function settingValue(values: SettingValues, key: string): string | number | undefined {
  return values.get(key) ?? settingEntries.find((entry) => entry.key === key)?.control.default;
}

/** The settings with one changed. A value that is not valid, and an unknown key, change nothing. */
export function withSetting(values: SettingValues, key: string, value: unknown): SettingValues {
  const entry = settingEntries.find((one) => one.key === key);
  const valid = entry === undefined ? null : validValue(entry, value);
  if (entry === undefined || valid === null) return values;
  const changed = new Map(values);
  if (valid === entry.control.default) changed.delete(key);
  else changed.set(key, valid);
  return changed;
}

/** The value as the setting takes it: text trimmed, numbers rounded and kept in bounds; null where it cannot be meant. */
function validValue({ control }: SettingEntry, value: unknown): string | number | null {
  switch (control.kind) {
    case 'choice':
      return control.options.find((option) => option.value === value)?.value ?? null;
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && !/[\r\n]/.test(value) ? value.trim() : null;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return Math.min(control.maximum, Math.max(control.minimum, Math.round(value)));
  }
}

function storedValue(stored: unknown, key: string): unknown {
  if (!key.startsWith(rulePrefix)) return ownField(stored, key);
  return ownField(ownField(stored, 'rules'), key.slice(rulePrefix.length));
}

/** Own fields only: nothing that a stored object inherits was set by anyone. */
function ownField(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return Reflect.get(holder, key);
}
