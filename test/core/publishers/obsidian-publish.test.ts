import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { obsidianPublish } from '../../../src/core/publishers/obsidian-publish';
import { noteOf, type Values } from './note-of';

it.each<readonly [written: string, values: Values, published: boolean]>([
  ['true', { publish: true }, true],
  ['false', { publish: false }, false],
  ['nothing', { publish: null }, false],
  ['no flag', {}, false],
  ['"true"', { publish: 'true' }, true],
  ['"True"', { publish: 'True' }, true],
  ['"false"', { publish: 'false' }, false],
  ['a date', { publish: '2006-04-04' }, false],
  ['1', { publish: 1 }, false],
  ['[true]', { publish: [true] }, false],
])('%s', (_written, values, published) => {
  expect(obsidianPublish.isPublished(noteOf(values))).toBe(published);
});

describe('the address', () => {
  it.each<readonly [path: string, permalink: PropertyValue | undefined, url: string]>([
    ['Notes/Night trains.md', undefined, '/Notes/Night+trains'],
    ['A+B.md', undefined, '/A%2BB'],
    ['A B.md', undefined, '/A+B'],
    ['100%.md', undefined, '/100%25'],
    ['Why?.md', undefined, '/Why%3F'],
    ['中文/笔记.md', undefined, '/中文/笔记'],
    ['a/b.md', 'Travel/trains', '/Travel/trains'],
    ['a/b.md', '/trains', '/trains'],
    ['a/b.md', '', '/a/b'],
    ['a/b.md', null, '/a/b'],
    ['a/b.md', 5, '/a/b'],
  ])('of %s with permalink %j is %s', (path, permalink, url) => {
    expect(obsidianPublish.publicUrl(noteOf(permalink === undefined ? {} : { permalink }, path))).toBe(url);
  });
});

it('knows no home page', () => {
  expect(obsidianPublish.isHome(noteOf({}, 'index.md'))).toBe(false);
  expect(obsidianPublish.homeKey('vault')).toBeNull();
});

it('makes every property public that steers nothing', () => {
  expect(obsidianPublish.publicKeys(noteOf({ publish: true, permalink: 'x', mood: 'bad', tags: ['a'] }))).toEqual(['mood']);
});

it('takes files of up to 50 MB', () => {
  expect([...obsidianPublish.files.largest]).toEqual([['*', 52_428_800]]);
});
