import { settingEntries } from './setting-entries';
import type { SettingEntry } from './setting-entry';

/** What is set, by the key of the entry. A key that is missing stands for the default. Only valid values of known keys are in it. */
export type SettingValues = ReadonlyMap<string, SettingValue>;

/** The value of one setting. */
export type SettingValue = string | number | boolean;

/**
 * Reads what was stored, whoever wrote it: each setting by itself, unknown ones dropped, and what is not valid is as if
 * it were not there. Never throws.
 */
export function loadSettingValues(stored: unknown): SettingValues {
  const values = new Map<string, SettingValue>();
  for (const entry of settingEntries) {
    const value = validValue(entry, storedValue(stored, entry.key));
    if (value !== null && value !== entry.control.default) values.set(entry.key, value);
  }
  return values;
}

/** What to store: only what differs from the defaults, so that a later default reaches everyone who never chose. */
export function storedSettings(values: SettingValues): Record<string, unknown> {
  const general = new Map<string, SettingValue>();
  const groups = new Map<string, Map<string, SettingValue>>();
  for (const [key, value] of values) {
    const { group, name } = placeOf(key);
    const fields = group === null ? general : (groups.get(group) ?? new Map<string, SettingValue>());
    if (group !== null) groups.set(group, fields);
    fields.set(name, value);
  }
  return Object.fromEntries<unknown>([...general, ...[...groups].map(([group, fields]) => [group, Object.fromEntries(fields)] as const)]);
}

/** The value of a setting, its default where it is not set; undefined for an unknown key. */
export function settingValue(values: SettingValues, key: string): SettingValue | undefined {
  return values.get(key) ?? settingEntries.find((entry) => entry.key === key)?.control.default;
}

/** The value of a setting that is one of some; throws where none of them is its default, which only a mistake of ours can make. */
export function chosenValue<T extends string>(values: SettingValues, key: string, options: readonly T[]): T {
  const value = settingValue(values, key);
  const chosen = options.find((option) => option === value);
  if (chosen === undefined) throw new Error(`${key} has no value among ${options.join(', ')}`);
  return chosen;
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

/** More than anyone writes by hand into a setting, in UTF-16 units. */
const longestLines = 100_000;

/** The value as the setting takes it: text and lines trimmed, numbers rounded and kept in bounds; null where it cannot be meant. */
function validValue({ control }: SettingEntry, value: unknown): SettingValue | null {
  switch (control.kind) {
    case 'choice':
      return control.options.find((option) => option.value === value)?.value ?? null;
    case 'toggle':
      return typeof value === 'boolean' ? value : null;
    case 'lines':
      return typeof value === 'string' && value.length <= longestLines ? trimmedLines(value) : null;
    case 'text':
      if (typeof value !== 'string' || /[\r\n]/.test(value) || (control.mayBeEmpty !== true && value.trim() === '')) return null;
      return (control.fault?.(value.trim()) ?? null) === null ? value.trim() : null;
    case 'secret':
      return typeof value === 'string' && /^[a-z0-9-]{0,100}$/.test(value) ? value : null;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return Math.min(control.maximum, Math.max(control.minimum, Math.round(value)));
  }
}

/** Blank lines between others are the user's own order and stay. */
function trimmedLines(text: string): string {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim()).join('\n').trim();
}

function storedValue(stored: unknown, key: string): unknown {
  const { group, name } = placeOf(key);
  return ownField(group === null ? stored : ownField(stored, group), name);
}

/** Where a setting is stored: `rules.title-missing` in the field of that name of the object `rules`. */
function placeOf(key: string): { readonly group: string | null; readonly name: string } {
  const dot = key.indexOf('.');
  return dot === -1 ? { group: null, name: key } : { group: key.slice(0, dot), name: key.slice(dot + 1) };
}

/** Own fields only: nothing that a stored object inherits was set by anyone. */
function ownField(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return Reflect.get(holder, key);
}
