import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/core/settings/settings';
import { loadSettingValues } from '../../../src/core/settings/setting-values';
import { defaultSettings } from './default-settings';

const { simplify } = defaultSettings;

const table: readonly [string, unknown, object][] = [
  ['nothing', {}, {}],
  ['no object', 'text', {}],
  ['a list', [1], {}],
  ['null', null, {}],
  ['a publisher', { publisher: 'digital-garden' }, { publisher: 'digital-garden' }],
  ['the publisher that is installed', { publisher: 'auto' }, {}],
  ['further publishers', { publishers: { 'digital-garden': true, none: true } }, { alsoPublishers: ['digital-garden'] }],
  ['further publishers that are no object', { publishers: 'digital-garden' }, {}],
  ['a publisher that is not wanted', { publishers: { 'digital-garden': false } }, {}],
  ['accepted targets', { accepted: ' a.md\nhttps://example.org/ \n\na.md' }, { accepted: new Set(['a.md', 'https://example.org/']) }],
  ['accepted targets as a list', { accepted: ['a.md'] }, {}],
  ['a contract', { contract: 'title: required' }, { contract: { demands: [{ kind: 'required', folder: '', key: 'title' }] } }],
  ['a contract that says nothing', { contract: '?' }, {}],
  ['no check before publishing', { checkBeforePublishing: false }, { checkBeforePublishing: false }],
  ['signs beside lines', { problemGutter: true }, { problemGutter: true }],
  ['problems shown nowhere', { showWhileWriting: 'never' }, { showWhileWriting: 'never' }],
  ['nothing in the status bar', { statusBar: false }, { showInStatusBar: false }],
  ['problems shown in all notes', { showWhileWriting: 'all', rules: {} }, { showWhileWriting: 'all' }],
  ['problems shown where there is nothing', { showWhileWriting: 'drafts' }, {}],
  ['a check before publishing as a word', { checkBeforePublishing: 'no' }, {}],
  ['a form', { form: 'site' }, { form: 'site' }],
  ['a form to be found out', { form: 'auto' }, {}],
  ['a form that there is not', { form: 'page' }, {}],
  ['a heading with blanks around it', { summaryHeading: ' In short ' }, { summaryHeading: 'In short', simplify: { ...simplify, layout: { ...simplify.layout, heading: 'In short' } } }],
  ['a heading of two lines', { summaryHeading: 'In\nshort' }, {}],
  ['an empty heading', { summaryHeading: '  ' }, {}],
  ['citations, each by itself', { citations: { uncited: 'drop', labels: 'host', heading: ' Sources ', stripTracking: false, marker: 'nowhere' } }, { citations: { uncited: 'drop', definitionStyle: 'link', labels: 'host', heading: 'Sources', marker: 'as-written', stripTracking: false } }],
  ['a heading of footnotes that may be empty', { citations: { heading: '  ' } }, {}],
  ['what is done about citations', { citations: { gluedDigits: true, paste: 'always', trigger: ' @@ ', network: true, references: 'apa' } }, { citationServices: { gluedDigits: true, paste: 'always', trigger: '@@', network: true, references: 'apa' } }],
  ['no trigger', { citations: { trigger: '' } }, { citationServices: { gluedDigits: false, paste: 'offer', trigger: '', network: false, references: 'plain' } }],
  ['triggers that belong to Obsidian', { citations: { trigger: '[^' } }, {}],
  ['a trigger that words begin with', { citations: { trigger: 'ref' } }, {}],
  ['a trigger that nobody types', { citations: { trigger: '[@[@[@[@[@[@' } }, {}],
  ['a heading that is a number', { summaryHeading: 5 }, {}],
  ['summaries always', { summaries: 'on' }, { summaries: 'on' }],
  ['summaries never', { summaries: 'off' }, { summaries: 'off' }],
  ['summaries as a boolean', { summaries: true }, {}],
  ['the length of a summary', { summarySentences: 5, summaryWords: 120 }, { simplify: { ...simplify, length: { sentences: 5, words: 120, growsWithNote: true } } }],
  ['a length out of bounds', { summarySentences: 0, summaryWords: 1e9 }, { simplify: { ...simplify, length: { sentences: 1, words: 500, growsWithNote: true } } }],
  ['a length that is no number', { summarySentences: '5', summaryWords: Number.NaN }, {}],
  ['all about summaries', { simplify: { longer: false, plainer: true, form: 'callout', place: 'top', level: 9, citations: 'keep', provenance: 'none', date: false, preview: false } }, { simplify: { length: { sentences: 3, words: 60, plainer: true, growsWithNote: false }, layout: { heading: 'Simplify', level: 6, place: 'top', form: 'callout', citations: 'keep', provenance: 'none' }, isDated: false, isShownFirst: false } }],
  ['values about summaries that there are not', { simplify: { plainer: 'yes', form: 'poem', place: 'middle', level: 'two', citations: true, provenance: null, date: 0, preview: [] } }, {}],
  ['rules', { rules: { 'title-missing': 'off', 'tags-shape': 'error', 'field-type': 'default' } }, { severities: new Map([['tags-shape', 'error'], ['title-missing', 'off']]) }],
  ['rules with levels that there are not', { rules: { 'title-missing': 'fatal', 'tags-shape': 3 } }, {}],
  ['rules that are no object', { rules: ['title-missing'] }, {}],
];

describe('stored settings', () => {
  test.each(table)('%s', (_title, stored, expected) => {
    const read = settingsOf(loadSettingValues(stored));
    expect(read).toEqual({ ...defaultSettings, ...expected });
  });
});
