import { describe, expect, it } from 'vitest';
import type { Frontmatter, PropertyValue } from '../../../src/core/note/frontmatter';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { frontmatterOf } from './frontmatter-of';

const noFrontmatter: Frontmatter = { kind: 'none' };

describe('whether a flag publishes', () => {
  const table: readonly (readonly [written: string, flag: PropertyValue | undefined, published: boolean])[] = [
    ['true', true, true],
    ['"true"', 'true', true],
    ['yes', 'yes', true],
    ['on', 'on', true],
    ['1', 1, true],
    ['no', 'no', true],
    ['off', 'off', true],
    ['"False"', 'False', true],
    ['"FALSE"', 'FALSE', true],
    ['" false"', ' false', true],
    ['"0"', '0', true],
    ['[]', [], true],
    ['[false]', [false], true],
    ['{}', new Map<string, PropertyValue>(), true],
    ['false', false, false],
    ['"false"', 'false', false],
    ['0', 0, false],
    ['.nan', Number.NaN, false],
    ['""', '', false],
    ['nothing', null, false],
    ['no flag at all', undefined, false],
  ];
  it.each(table)('%s', (_written, flag, published) => {
    const frontmatter = frontmatterOf(flag === undefined ? { title: 'x' } : { 'dg-publish': flag });
    expect(digitalGarden.isPublished({ path: 'note.md', frontmatter, form: 'vault', settings: new Map() })).toBe(published);
    expect(digitalGarden.isPublished({ path: 'note.md', frontmatter, form: 'site', settings: new Map() })).toBe(published);
  });
});

describe('the form of a note', () => {
  const json = frontmatterOf({ 'dg-publish': true }, 'json');
  const yaml = frontmatterOf({ 'dg-publish': true });
  const table: readonly (readonly [string, string, Frontmatter, 'vault' | 'site'])[] = [
    ['YAML in a vault', 'Notes/A.md', yaml, 'vault'],
    ['no frontmatter in a vault', 'Notes/A.md', noFrontmatter, 'vault'],
    ['one line of JSON anywhere', 'Notes/A.md', json, 'site'],
    ['YAML in the folder of the site', 'src/site/notes/A.md', yaml, 'site'],
    ['the folder of the site inside another', 'garden/src/site/notes/A.md', noFrontmatter, 'site'],
    ['a folder whose name only ends like it', 'mysrc/site/notes/A.md', yaml, 'vault'],
    ['a folder whose name only begins like it', 'src/site/notes-old/A.md', yaml, 'vault'],
    ['broken frontmatter in a vault', 'A.md', { kind: 'malformed', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x', range: { from: 4, to: 5 } }, 'vault'],
  ];
  it.each(table)('%s', (_title, path, frontmatter, form) => {
    expect(digitalGarden.detectForm(path, frontmatter)).toBe(form);
  });
});

it('names the plugin and its commands in full', () => {
  expect(digitalGarden).toMatchObject({
    id: 'digital-garden',
    name: 'Digital Garden',
    pluginId: 'digitalgarden',
    commands: { publishNote: 'digitalgarden:publish-note', publishAll: 'digitalgarden:publish-multiple-notes' },
  });
});

it('reserves the keys of the site, which the plugin may pass on', () => {
  const reserved = (form: 'vault' | 'site', properties: Readonly<Record<string, boolean>>) =>
    digitalGarden.reservedKeys({ path: 'note.md', frontmatter: frontmatterOf(properties), form, settings: new Map() });
  const keys = ['layout', 'pagination', 'collections', 'page', 'content'];
  expect(reserved('vault', {}).map(({ key, severity }) => [key, severity])).toEqual(keys.map((key) => [key, 'info']));
  expect(reserved('vault', { 'dg-pass-frontmatter': true }).map(({ key, severity }) => [key, severity])).toEqual(keys.map((key) => [key, 'error']));
  expect(reserved('site', {}).map(({ key, severity }) => [key, severity])).toEqual(keys.map((key) => [key, 'error']));
});
