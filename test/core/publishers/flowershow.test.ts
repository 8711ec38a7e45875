import { describe, expect, it } from 'vitest';
import type { Frontmatter, PropertyValue } from '../../../src/core/note/frontmatter';
import { flowershow } from '../../../src/core/publishers/flowershow';
import { noteOf, type Values } from './note-of';

it.each<readonly [written: string, value: PropertyValue | undefined, published: boolean]>([
  ['false', false, false],
  ['"false"', 'false', true],
  ['no', 'no', true],
  ['0', 0, true],
  ['true', true, true],
  ['nothing', null, true],
  ['[false]', [false], true],
  ['no flag', undefined, true],
])('%s', (_written, value, published) => {
  expect(flowershow.isPublished(noteOf(value === undefined ? {} : { publish: value }))).toBe(published);
});

it.each<Frontmatter>([
  { kind: 'none' },
  { kind: 'malformed', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x', range: { from: 4, to: 5 } },
])('a note with $kind frontmatter is public', (frontmatter) => {
  expect(flowershow.isPublished({ path: 'a.md', frontmatter, form: 'vault', settings: new Map() })).toBe(true);
});

describe('its settings', () => {
  it.each<readonly [string, Values, string, boolean]>([
    ['inside the folder', { rootDir: 'Public' }, 'Public/a.md', true],
    ['outside the folder', { rootDir: 'Public' }, 'Private/a.md', false],
    ['a folder that begins alike', { rootDir: 'Public' }, 'Public-old/a.md', false],
    ['a folder in slashes', { rootDir: '/Public/' }, 'Public/a.md', true],
    ['a drawing', {}, 'a.excalidraw.md', false],
    ['a drawing where nothing is left out', { excludePatterns: [] }, 'a.excalidraw.md', true],
    ['a pattern', { excludePatterns: ['^Private/', '\\.tmp'] }, 'Private/a.md', false],
    ['a pattern that does not fit', { excludePatterns: ['^Private/'] }, 'Public/a.md', true],
    ['patterns in lines of a text', { excludePatterns: 'x\n^Private/' }, 'Private/a.md', false],
    ['an empty pattern', { excludePatterns: [''] }, 'a.md', true],
    ['a pattern that cannot be told', { excludePatterns: ['^(P|p)rivate/'] }, 'Private/a.md', true],
    ['no list of patterns', { excludePatterns: 5 }, 'a.md', true],
  ])('%s', (_title, settings, path, published) => {
    expect(flowershow.isPublished(noteOf({ publish: true }, path, settings))).toBe(published);
  });
});

it.each([
  ['README.md', '/', true],
  ['index.md', '/', true],
  ['readme.md', '/readme', false],
  ['Notes/README.md', '/Notes', false],
  ['Notes/index.md', '/Notes', false],
  ['blog/Cool Post.md', '/blog/Cool+Post', false],
  ['A+B.md', '/A%2BB', false],
  ['a.mdx', '/a', false],
  ['中文.md', '/中文', false],
])('%s stands at %s', (path, url, isHome) => {
  expect(flowershow.publicUrl(noteOf({}, path))).toBe(url);
  expect(flowershow.isHome(noteOf({}, path))).toBe(isHome);
});

it('leaves out the folder that it publishes', () => {
  expect(flowershow.publicUrl(noteOf({}, 'Public/Notes/A b.md', { rootDir: 'Public' }))).toBe('/Notes/A+b');
});
