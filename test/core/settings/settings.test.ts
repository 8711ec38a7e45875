import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import { findPublisher, publishers } from '../../../src/core/publishers/index';
import { generalEntries } from '../../../src/core/settings/general-entries';
import { ruleEntries, ruleGroups } from '../../../src/core/settings/rule-groups';
import { publisherEntries, settingEntries } from '../../../src/core/settings/setting-entries';
import { loadSettingValues, settingValue, storedSettings, withSetting } from '../../../src/core/settings/setting-values';
import { publisherOf, publishersOf, settingsOf } from '../../../src/core/settings/settings';
import { defaultSettings } from './default-settings';

describe('settings that were stored', () => {
  test.each([
    ['nothing', null],
    ['no object', 'text'],
    ['a list', [1, 2]],
    ['unknown keys', { theme: 'dark', rules: { 'no-such-rule': 'off' } }],
    ['values of other types', { publisher: 1, form: true, summaryHeading: ['a'], summaries: null, summarySentences: '3', summaryWords: {}, rules: 'off', publishers: ['digital-garden'], accepted: ['a'], contract: 5, checkBeforePublishing: 'false' }],
    ['values that are not offered', { publisher: 'elsewhere', form: 'both', summaries: 'sometimes', rules: { 'summary-missing': 'fatal' } }],
    ['lines of more than a hundred thousand characters', { contract: `title: required\n${'# a\n'.repeat(25_000)}`, accepted: 'a'.repeat(100_001) }],
    ['lines with nothing in them', { contract: ' \n\t\r\n', accepted: '\n' }],
    ['publishers that there are not', { publishers: { none: true, __proto__: true, 'digital-garden': 'true' } }],
    ['numbers that are none', { summarySentences: Number.NaN, summaryWords: Number.POSITIVE_INFINITY }],
    ['an empty heading and one of two lines', { summaryHeading: ' ' }],
    ['a heading of two lines', { summaryHeading: 'A\nB' }],
    ['the defaults themselves', { publisher: 'auto', publishers: { 'digital-garden': false }, accepted: '', contract: '', checkBeforePublishing: true, form: 'auto', summarySentences: 3, rules: { 'summary-missing': 'default' } }],
    ['keys that reach for prototypes', JSON.parse('{"__proto__":{"form":"site"},"constructor":{"form":"site"},"rules":{"__proto__":{"summary-missing":"off"}}}')],
  ])('count as the defaults where they are %s', (_title, stored) => {
    const values = loadSettingValues(stored);
    expect(settingsOf(values)).toEqual(defaultSettings);
    expect(storedSettings(values)).toEqual({});
  });

  test('are taken where they are valid, each by itself', () => {
    const stored = { form: 'site', summaryHeading: '  In short ', summaries: 'off', summarySentences: 4.4, summaryWords: 9999, publisher: 7, checkBeforePublishing: false, accepted: ' Notes/Me.md \r\n\nhttps://example.org/a\n', rules: { 'summary-missing': 'off', 'title-missing': 'loud' } };
    const values = loadSettingValues(stored);
    expect(settingsOf(values)).toEqual({
      ...defaultSettings,
      form: 'site',
      summaryHeading: 'In short',
      summaries: 'off',
      simplify: { ...defaultSettings.simplify, length: { sentences: 4, words: 500, growsWithNote: true }, layout: { ...defaultSettings.simplify.layout, heading: 'In short' } },
      severities: new Map([['summary-missing', 'off']]),
      accepted: new Set(['Notes/Me.md', 'https://example.org/a']),
      checkBeforePublishing: false,
    });
  });

  test('are the contract where its lines can be read, and the text of all its lines', () => {
    const stored = { contract: 'title: required\n???\n\n  Notes/: status: one of draft, done' };
    const values = loadSettingValues(stored);
    expect(settingsOf(values).contract.demands).toEqual([
      { kind: 'required', folder: '', key: 'title' },
      { kind: 'values', folder: 'Notes/', key: 'status', values: ['draft', 'done'] },
    ]);
    expect(storedSettings(values)).toEqual({ contract: 'title: required\n???\n\nNotes/: status: one of draft, done' });
  });

  test('never do harm, whatever JSON they are', () => {
    const key = fc.constantFrom('publisher', 'form', 'summaryHeading', 'summaries', 'summarySentences', 'summaryWords', 'rules', 'publishers', 'accepted', 'contract', 'checkBeforePublishing', 'showWhileWriting', 'problemGutter', 'statusBar', '__proto__', 'constructor', 'toString');
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue()), fc.record({ publishers: fc.dictionary(fc.constantFrom('digital-garden', 'quartz', '__proto__'), fc.jsonValue()), contract: fc.string(), rules: fc.dictionary(fc.constantFrom('summary-missing', '__proto__', 'x'), fc.jsonValue()) }));
    fc.assert(
      fc.property(anything, (stored) => {
        const parsed = JSON.parse(JSON.stringify(stored)) as unknown;
        const values = loadSettingValues(parsed);
        const settings = settingsOf(values);
        expect(['auto', ...publishers.map(({ id }) => id)]).toContain(settings.publisher);
        expect(settings.alsoPublishers.filter((id) => findPublisher(id) === undefined)).toEqual([]);
        expect(typeof settings.checkBeforePublishing).toBe('boolean');
        expect(['auto', 'vault', 'site']).toContain(settings.form);
        expect(settings.summaryHeading.trim()).not.toBe('');
        expect(settings.simplify.length.sentences).toBeGreaterThanOrEqual(1);
        expect(settings.simplify.length.words).toBeLessThanOrEqual(500);
        for (const severity of settings.severities.values()) expect(['error', 'warning', 'info', 'off']).toContain(severity);
        expect(loadSettingValues(JSON.parse(JSON.stringify(storedSettings(values))))).toEqual(values);
        expect(Object.hasOwn(Object.prototype, 'summary-missing')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the publisher', () => {
  const [first, last] = [publishers[0], publishers.at(-1)];

  test('is the one that is set, else the one that is installed, else the first there is', () => {
    expect(publisherOf({ publisher: 'digital-garden' }, last).id).toBe('digital-garden');
    expect(publisherOf({ publisher: 'auto' }, last)).toBe(last);
    expect(publisherOf({ publisher: 'auto' }, undefined)).toBe(first);
    expect(publisherOf({ publisher: 'constructor' }, undefined)).toBe(first);
  });

  test('comes first of all that the notes are checked for, each of them once', () => {
    const values = loadSettingValues({ publishers: Object.fromEntries(publishers.map(({ id }) => [id, true])) });
    const all = publishersOf(settingsOf(values), last);
    expect(all[0]).toBe(last);
    expect(all.map(({ id }) => id).sort()).toEqual(publishers.map(({ id }) => id).sort());
    expect(publishersOf(settingsOf(new Map()), last)).toEqual([last]);
  });
});

describe('a changed setting', () => {
  test('is stored only where it differs from the default', () => {
    const set = withSetting(withSetting(new Map(), 'summaryWords', 120), 'rules.footnote-unused', 'info');
    expect(storedSettings(set)).toEqual({ summaryWords: 120, rules: { 'footnote-unused': 'info' } });
    expect(storedSettings(withSetting(set, 'publishers.digital-garden', true))).toEqual({ summaryWords: 120, rules: { 'footnote-unused': 'info' }, publishers: { 'digital-garden': true } });
    expect(storedSettings(withSetting(withSetting(new Map(), 'publishers.digital-garden', true), 'publishers.digital-garden', false))).toEqual({});
    expect(storedSettings(withSetting(new Map(), 'checkBeforePublishing', false))).toEqual({ checkBeforePublishing: false });
    expect(storedSettings(withSetting(withSetting(set, 'summaryWords', 60), 'rules.footnote-unused', 'default'))).toEqual({});
  });

  test.each([['form', 'both'], ['summaryHeading', ''], ['summaryWords', '100'], ['rules.none', 'off'], ['publishers.none', true], ['publishers.digital-garden', 'yes'], ['checkBeforePublishing', 'false'], ['rules', {}], ['publishers', true], ['__proto__', 'x']])('changes nothing where %s is set to %j', (key, value) => {
    const before = withSetting(new Map(), 'form', 'site');
    expect(withSetting(before, key, value)).toBe(before);
  });
});

describe('the registry', () => {
  test('has one setting for each rule', () => {
    expect(ruleEntries.map(({ key }) => key).sort()).toEqual(rules.map(({ id }) => `rules.${id}`).sort());
  });

  test('shows rules by what they are about, each once', () => {
    const groups = ruleGroups.map(({ heading, entries }) => [heading, entries.map(({ key }) => key.slice('rules.'.length))] as const);
    expect(groups.map(([heading]) => heading)).toEqual(['What should stay private', 'Publishing and addresses', 'Properties', 'Links and embeds', 'Images and files', 'Footnotes and citations', 'Summaries', 'Other text']);
    expect(groups.at(-1)?.[1]).toEqual(['dataview-left', 'fence-unclosed', 'ignore-unused', 'open-task-left', 'templater-left']);
    expect(groups.find(([heading]) => heading === 'Images and files')?.[1]).toContain('image-missing');
  });

  test('names each setting once, explains it and has a default that it takes itself', () => {
    expect(new Set(settingEntries.map(({ key }) => key)).size).toBe(settingEntries.length);
    for (const { key, name, description, control } of settingEntries) {
      if (!key.startsWith('publishers.')) expect(name).toMatch(/^(?:(?:AI|HTML|URL) |[A-Z])(?:[^A-Z]|\b(?:GPS|ID|JSON|URL)\b)*$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(settingValue(new Map(), key)).toBe(control.default);
      if (control.kind === 'choice') expect(control.options.map(({ value }) => value)).toContain(control.default);
    }
    expect(generalEntries.map(({ key }) => key)).toEqual(['publisher', 'checkBeforePublishing', 'showWhileWriting', 'problemGutter', 'statusBar', 'contract']);
    expect(publisherEntries.map(({ key, name }) => [key, name])).toEqual(publishers.map((publisher) => [`publishers.${publisher.id}`, publisher.name]));
  });
});
