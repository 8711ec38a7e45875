import { describe, expect, test } from 'vitest';
import { jsonEntries } from '../../src/cli/json-file.mts';
import { readSettings } from '../../src/cli/settings.mts';
import { settingsOf } from '../../src/obsidian/settings/settings';
import { loadSettingValues } from '../../src/obsidian/settings/setting-values';

const defaults = {
  publisher: null,
  form: null,
  summaryHeading: 'Simplify',
  summaries: 'auto',
  summary: { sentences: 3, words: 60 },
  severities: new Map(),
};

const table: readonly [string, unknown, object][] = [
  ['nothing', {}, {}],
  ['no object', 'text', {}],
  ['a list', [1], {}],
  ['null', null, {}],
  ['a publisher', { publisher: 'digital-garden' }, { publisher: 'digital-garden' }],
  ['a form', { form: 'site' }, { form: 'site' }],
  ['a form to be found out', { form: 'auto' }, {}],
  ['a form that there is not', { form: 'page' }, {}],
  ['a heading with blanks around it', { summaryHeading: ' In short ' }, { summaryHeading: 'In short' }],
  ['a heading of two lines', { summaryHeading: 'In\nshort' }, {}],
  ['an empty heading', { summaryHeading: '  ' }, {}],
  ['a heading that is a number', { summaryHeading: 5 }, {}],
  ['summaries always', { summaries: 'on' }, { summaries: 'on' }],
  ['summaries never', { summaries: 'off' }, { summaries: 'off' }],
  ['summaries as a boolean', { summaries: true }, {}],
  ['the length of a summary', { summarySentences: 5, summaryWords: 120 }, { summary: { sentences: 5, words: 120 } }],
  ['a length out of bounds', { summarySentences: 0, summaryWords: 1e9 }, { summary: { sentences: 1, words: 500 } }],
  ['a length that is no number', { summarySentences: '5', summaryWords: Number.NaN }, {}],
  ['rules', { rules: { 'title-missing': 'off', 'tags-shape': 'error', 'field-type': 'default' } }, { severities: new Map([['tags-shape', 'error'], ['title-missing', 'off']]) }],
  ['rules with levels that there are not', { rules: { 'title-missing': 'fatal', 'tags-shape': 3 } }, {}],
  ['rules that are no object', { rules: ['title-missing'] }, {}],
];

describe('the settings of a vault', () => {
  test.each(table)('%s', (_title, stored, expected) => {
    const read = readSettings(jsonEntries(stored));
    expect(read).toEqual({ ...defaults, ...expected });
  });

  test.each(table)('mean the same to the plugin: %s', (_title, stored) => {
    const { publisher, form, severities, ...others } = readSettings(jsonEntries(stored));
    const inPlugin = settingsOf(loadSettingValues(stored));
    expect({ publisher: publisher ?? 'digital-garden', form: form ?? 'auto', severities: new Map([...severities].sort()), ...others })
      .toEqual({ ...inPlugin, severities: new Map([...inPlugin.severities].sort()) });
  });
});
