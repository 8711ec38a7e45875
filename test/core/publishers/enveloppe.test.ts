import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { enveloppe } from '../../../src/core/publishers/enveloppe';
import { noteOf, type Values } from './note-of';

it.each<readonly [written: string, value: PropertyValue | undefined, published: boolean]>([
  ['true', true, true],
  ['"true"', 'true', true],
  ['"TRUE"', 'TRUE', true],
  ['yes', 'yes', true],
  ['1', 1, true],
  ['"1"', '1', true],
  ['[true]', [true], true],
  ['[[true]]', [[true]], true],
  ['false', false, false],
  ['"false"', 'false', false],
  ['no', 'no', false],
  ['0', 0, false],
  ['on', 'on', false],
  ['"true "', 'true ', false],
  ['2', 2, false],
  ['a list of two', [true, true], false],
  ['[]', [], false],
  ['{}', new Map(), false],
  ['nothing', null, false],
  ['no flag', undefined, false],
])('%s', (_written, value, published) => {
  expect(enveloppe.isPublished(noteOf(value === undefined ? {} : { share: value }))).toBe(published);
});

describe('its settings', () => {
  const all = { 'plugin.shareAll.enable': true, 'plugin.shareAll.excludedFileName': 'DRAFT' };
  it.each<readonly [string, Values, Values, string, boolean]>([
    ['another key', { public: 'yes' }, { 'plugin.shareKey': 'public' }, 'a.md', true],
    ['another key, and the usual one in the note', { share: true }, { 'plugin.shareKey': 'public' }, 'a.md', false],
    ['a folder kept back', { share: true }, { 'plugin.excludedFolder': ['_assets', 'Private'] }, 'Private/a.md', false],
    ['a piece of a name kept back', { share: true }, { 'plugin.excludedFolder': ['riva'] }, 'Private/a.md', false],
    ['another folder', { share: true }, { 'plugin.excludedFolder': ['Private'] }, 'Public/a.md', true],
    ['case counts', { share: true }, { 'plugin.excludedFolder': ['private'] }, 'Private/a.md', true],
    ['an empty entry', { share: true }, { 'plugin.excludedFolder': ['', ' '] }, 'Private/a.md', true],
    ['an expression that can be told', { share: true }, { 'plugin.excludedFolder': ['/^Private\\//'] }, 'Private/a.md', false],
    ['an expression in any case', { share: true }, { 'plugin.excludedFolder': ['/^PRIVATE\\//i'] }, 'Private/a.md', false],
    ['an expression in another case', { share: true }, { 'plugin.excludedFolder': ['/^PRIVATE\\//'] }, 'Private/a.md', true],
    ['an expression that cannot be told', { share: true }, { 'plugin.excludedFolder': ['/(P+)+rivate/'] }, 'Private/a.md', true],
    ['all notes', {}, all, 'a.md', true],
    ['all notes, and a flag that says no', { share: false }, all, 'a.md', true],
    ['all notes but those of a name', { share: true }, all, 'Notes/DRAFT a.md', false],
    ['all notes but those kept back', {}, { ...all, 'plugin.excludedFolder': ['Private'] }, 'Private/a.md', false],
    ['all notes, no name set', {}, { 'plugin.shareAll.enable': true, 'plugin.shareAll.excludedFileName': ' ' }, 'DRAFT a.md', true],
    ['no note', { share: true }, {}, 'a.canvas', false],
  ])('%s', (_title, values, settings, path, published) => {
    expect(enveloppe.isPublished(noteOf(values, path, settings))).toBe(published);
  });
});

describe('the address is the path in the repository', () => {
  const fixed = { 'upload.behavior': 'fixed', 'upload.defaultName': 'docs' };
  const yaml = { 'upload.behavior': 'yaml', 'upload.defaultName': 'docs/unsorted', 'upload.rootFolder': 'docs' };
  it.each<readonly [string, Values, Values, string]>([
    ['of the vault where no setting is known', {}, {}, '/Notes/Night trains'],
    ['one folder for all', {}, fixed, '/docs/Night trains'],
    ['the top for all', {}, { 'upload.behavior': 'fixed' }, '/Night trains'],
    ['of the vault, below a folder', {}, { 'upload.behavior': 'obsidian', 'upload.defaultName': 'docs' }, '/docs/Notes/Night trains'],
    ['a category', { category: 'travel/trains' }, yaml, '/docs/travel/trains/Night trains'],
    ['a category inside the root already', { category: 'docs/travel' }, yaml, '/docs/travel/Night trains'],
    ['no category', {}, yaml, '/docs/unsorted/Night trains'],
    ['an empty category', { category: null }, yaml, '/Night trains'],
    ['a category under another key', { folder: 'travel' }, { ...yaml, 'upload.yamlFolderKey': 'folder' }, '/docs/travel/Night trains'],
    ['path in the note wins', { path: 'a/b', category: 'c' }, yaml, '/a/b/Night trains'],
    ['path as a list', { path: ['a', 'b'] }, fixed, '/a/b/Night trains'],
    ['path at the top', { path: '/' }, fixed, '/Night trains'],
    ['an empty path is passed over', { path: '' }, fixed, '/docs/Night trains'],
    ['a title as the name', { title: 'Sleepers' }, { ...fixed, 'upload.frontmatterTitle.enable': true }, '/docs/Sleepers'],
    ['a title that is not asked for', { title: 'Sleepers' }, fixed, '/docs/Night trains'],
  ])('%s', (_title, values, settings, url) => {
    expect(enveloppe.publicUrl(noteOf(values, 'Notes/Night trains.md', settings))).toBe(url);
  });
});

it('sends all properties, and names those that steer nothing', () => {
  expect(enveloppe.publicKeys(noteOf({ share: true, path: 'a', mood: 'bad' }))).toEqual(['mood']);
});
