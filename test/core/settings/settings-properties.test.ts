import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingEntries } from '../../../src/core/settings/setting-entries';
import { loadSettingValues, storedSettings } from '../../../src/core/settings/setting-values';
import { settingsOf } from '../../../src/core/settings/settings';

const rounds = 10_000;

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'rules', 'publishers', 'citations', 'simplify', 'models', ...settingEntries.map(({ key }) => key), ...settingEntries.map(({ key }) => key.slice(key.indexOf('.') + 1))];

const plain = fc.oneof(fc.constantFrom<unknown>(null, true, false, '', 'off', 'auto', 'default', 'error', 'list', 'ollama', '[^', 'line\nline', 0, -1, 3, 1e300, Number.NaN, '__proto__', 'x'.repeat(200)), fc.string(), fc.double(), fc.integer());

/** Anything that JSON can hold, with names that mean something here and names that mean something to JavaScript. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, plain, fc.array(tie('value'), { maxLength: 3 }), fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value')), { maxLength: 8 }).map(namedFields)),
})).value;

/** An object as `JSON.parse` makes it: `__proto__` is a field of its own. */
function namedFields(fields: readonly (readonly [string, unknown])[]): unknown {
  const object = {};
  for (const [name, value] of fields) Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

const entries = new Map(settingEntries.map((entry) => [entry.key, entry]));

/** Whether a setting can have that value. */
function isMeant(key: string, value: unknown): boolean {
  const control = entries.get(key)?.control;
  if (control === undefined || typeof value !== typeof control.default) return false;
  if (control.kind === 'choice') return control.options.some((option) => option.value === value);
  return control.kind !== 'number' || (Number.isInteger(value) && Number(value) >= control.minimum && Number(value) <= control.maximum);
}

describe('settings that were stored by anybody', () => {
  test('are read field by field: what is valid holds, all else is the default', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const values = loadSettingValues(stored);
        settingsOf(values);
        expect([...values].filter(([key, value]) => !isMeant(key, value))).toEqual([]);
      }),
      { numRuns: rounds },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 120_000);

  test('come back as they were, through JSON, without what is the default', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const values = loadSettingValues(stored);
        const written: unknown = JSON.parse(JSON.stringify(storedSettings(values)));
        expect([...loadSettingValues(written)].sort()).toEqual([...values].sort());
        expect([...values].filter(([key, value]) => entries.get(key)?.control.default === value)).toEqual([]);
      }),
      { numRuns: rounds },
    );
  }, 120_000);

  test('take nothing from what an object inherits', () => {
    const inherited: unknown = Object.create({ form: 'site', rules: { 'title-missing': 'off' } });
    expect([...loadSettingValues(inherited)]).toEqual([]);
    expect([...loadSettingValues(JSON.parse('{"__proto__":{"form":"site"},"rules":{"__proto__":{"title-missing":"off"},"constructor":"off"}}'))]).toEqual([]);
  });
});
