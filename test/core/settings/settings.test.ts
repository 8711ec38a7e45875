import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import { generalEntries, ruleEntries, settingEntries } from '../../../src/core/settings/setting-entries';
import { loadSettingValues, settingValue, storedSettings, withSetting } from '../../../src/core/settings/setting-values';
import { settingsOf } from '../../../src/core/settings/settings';

const defaults = {
  publisher: 'digital-garden',
  form: 'auto',
  summaryHeading: 'Simplify',
  summaries: 'auto',
  summary: { sentences: 3, words: 60 },
  severities: new Map(),
};

describe('settings that were stored', () => {
  test.each([
    ['nothing', null],
    ['no object', 'text'],
    ['a list', [1, 2]],
    ['unknown keys', { theme: 'dark', rules: { 'no-such-rule': 'off' } }],
    ['values of other types', { publisher: 1, form: true, summaryHeading: ['a'], summaries: null, summarySentences: '3', summaryWords: {}, rules: 'off' }],
    ['values that are not offered', { publisher: 'elsewhere', form: 'both', summaries: 'sometimes', rules: { 'summary-missing': 'fatal' } }],
    ['numbers that are none', { summarySentences: Number.NaN, summaryWords: Number.POSITIVE_INFINITY }],
    ['an empty heading and one of two lines', { summaryHeading: ' ' }],
    ['a heading of two lines', { summaryHeading: 'A\nB' }],
    ['the defaults themselves', { publisher: 'digital-garden', form: 'auto', summarySentences: 3, rules: { 'summary-missing': 'default' } }],
    ['keys that reach for prototypes', JSON.parse('{"__proto__":{"form":"site"},"constructor":{"form":"site"},"rules":{"__proto__":{"summary-missing":"off"}}}')],
  ])('count as the defaults where they are %s', (_title, stored) => {
    const values = loadSettingValues(stored);
    expect(settingsOf(values)).toEqual(defaults);
    expect(storedSettings(values)).toEqual({});
  });

  test('are taken where they are valid, each by itself', () => {
    const stored = { form: 'site', summaryHeading: '  In short ', summaries: 'off', summarySentences: 4.4, summaryWords: 9999, publisher: 7, rules: { 'summary-missing': 'off', 'title-missing': 'loud' } };
    const values = loadSettingValues(stored);
    expect(settingsOf(values)).toEqual({
      publisher: 'digital-garden',
      form: 'site',
      summaryHeading: 'In short',
      summaries: 'off',
      summary: { sentences: 4, words: 500 },
      severities: new Map([['summary-missing', 'off']]),
    });
  });

  test('never do harm, whatever JSON they are', () => {
    const key = fc.constantFrom('publisher', 'form', 'summaryHeading', 'summaries', 'summarySentences', 'summaryWords', 'rules', '__proto__', 'constructor', 'toString');
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue()), fc.record({ rules: fc.dictionary(fc.constantFrom('summary-missing', '__proto__', 'x'), fc.jsonValue()) }));
    fc.assert(
      fc.property(anything, (stored) => {
        const parsed = JSON.parse(JSON.stringify(stored)) as unknown;
        const values = loadSettingValues(parsed);
        const settings = settingsOf(values);
        expect(settings.publisher).toBe('digital-garden');
        expect(['auto', 'vault', 'site']).toContain(settings.form);
        expect(settings.summaryHeading.trim()).not.toBe('');
        expect(settings.summary.sentences).toBeGreaterThanOrEqual(1);
        expect(settings.summary.words).toBeLessThanOrEqual(500);
        for (const severity of settings.severities.values()) expect(['error', 'warning', 'info', 'off']).toContain(severity);
        expect(loadSettingValues(JSON.parse(JSON.stringify(storedSettings(values))))).toEqual(values);
        expect(Object.hasOwn(Object.prototype, 'summary-missing')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a changed setting', () => {
  test('is stored only where it differs from the default', () => {
    const set = withSetting(withSetting(new Map(), 'summaryWords', 120), 'rules.footnote-unused', 'info');
    expect(storedSettings(set)).toEqual({ summaryWords: 120, rules: { 'footnote-unused': 'info' } });
    expect(storedSettings(withSetting(withSetting(set, 'summaryWords', 60), 'rules.footnote-unused', 'default'))).toEqual({});
  });

  test.each([['form', 'both'], ['summaryHeading', ''], ['summaryWords', '100'], ['rules.none', 'off'], ['__proto__', 'x']])('changes nothing where %s is set to %j', (key, value) => {
    const before = withSetting(new Map(), 'form', 'site');
    expect(withSetting(before, key, value)).toBe(before);
  });
});

describe('the registry', () => {
  test('has one setting for each rule', () => {
    expect(ruleEntries.map(({ key }) => key)).toEqual(rules.map(({ id }) => `rules.${id}`));
  });

  test('names each setting once, explains it and has a default that it takes itself', () => {
    expect(new Set(settingEntries.map(({ key }) => key)).size).toBe(settingEntries.length);
    for (const { key, name, description, control } of settingEntries) {
      expect(name).toMatch(/^[A-Z][^A-Z]*$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(settingValue(new Map(), key)).toBe(control.default);
      if (control.kind === 'choice') expect(control.options.map(({ value }) => value)).toContain(control.default);
    }
    expect(generalEntries.map(({ key }) => key)).toEqual(['publisher', 'form', 'summaryHeading', 'summaries', 'summarySentences', 'summaryWords']);
  });
});
