import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/cli/settings.mts';
import { settingEntries } from '../../src/obsidian/settings/setting-entries';
import { loadSettingValues } from '../../src/obsidian/settings/setting-values';
import { settingsOf } from '../../src/obsidian/settings/settings';

/** Values that each setting takes and some that it does not. */
const stored = fc
  .record(
    Object.fromEntries(
      settingEntries.map(({ key, control }) => {
        const valid = control.kind === 'choice' ? control.options.map(({ value }) => value) : control.kind === 'text' ? ['In short', ' padded '] : [1, 19, 33.6, 1e9];
        return [key, fc.oneof(fc.constantFrom<unknown>(...valid), fc.constantFrom<unknown>('', 'a\nb', null, true, -1, [], {}, 'elsewhere'))];
      }),
    ),
    { requiredKeys: [] },
  )
  .map((flat) => {
    const entries = Object.entries(flat);
    const rules = entries.filter(([key]) => key.startsWith('rules.')).map(([key, value]) => [key.slice('rules.'.length), value] as const);
    return Object.fromEntries([...entries.filter(([key]) => !key.startsWith('rules.')), ['rules', Object.fromEntries(rules)]]);
  });

describe('the same data.json', () => {
  test('means the same to the plugin and to the headless face', () => {
    fc.assert(
      fc.property(stored, (data) => {
        const here = settingsOf(loadSettingValues(data));
        const there = readSettings(new Map(Object.entries(data)));
        expect({ ...there, form: there.form ?? 'auto', publisher: '' }).toEqual({ ...here, publisher: '' });
      }),
      { numRuns: 500 },
    );
  });
});
