import { describe, expect, it } from 'vitest';
import type { Frontmatter, PropertyValue } from '../../../src/core/note/frontmatter';
import { quartz } from '../../../src/core/publishers/quartz';
import { quartzExplicit } from '../../../src/core/publishers/quartz-explicit';
import { noteOf } from './note-of';

describe('whether a note is public', () => {
  it.each<readonly [written: string, value: PropertyValue | undefined, asDraft: boolean, asPublish: boolean]>([
    ['no flag', undefined, true, false],
    ['nothing', null, true, false],
    ['true', true, false, true],
    ['"true"', 'true', false, true],
    ['false', false, true, false],
    ['"false"', 'false', true, false],
    ['"True"', 'True', true, false],
    ['yes', 'yes', true, false],
    ['no', 'no', true, false],
    ['1', 1, true, false],
    ['[true]', [true], true, false],
    ['a map', new Map(), true, false],
  ])('%s', (_written, value, asDraft, asPublish) => {
    expect(quartz.isPublished(noteOf(value === undefined ? {} : { draft: value }))).toBe(asDraft);
    expect(quartzExplicit.isPublished(noteOf(value === undefined ? {} : { publish: value }))).toBe(asPublish);
  });

  it('the other one of the two flags does not count', () => {
    expect(quartz.isPublished(noteOf({ publish: false }))).toBe(true);
    expect(quartzExplicit.isPublished(noteOf({ publish: true, draft: true }))).toBe(true);
  });

  it.each<Frontmatter>([
    { kind: 'none' },
    { kind: 'malformed', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x', range: { from: 4, to: 5 } },
    { kind: 'too-large', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x' },
  ])('a note with $kind frontmatter is no draft, and not published explicitly', (frontmatter) => {
    const note = { path: 'a.md', frontmatter, form: 'vault' as const, settings: new Map() };
    expect(quartz.isPublished(note)).toBe(true);
    expect(quartzExplicit.isPublished(note)).toBe(false);
  });
});

it('writes false to publish a draft', () => {
  expect(quartz.flag(new Map())).toEqual({ key: 'draft', on: false, off: true });
  expect(quartzExplicit.flag(new Map())).toEqual({ key: 'publish', on: true, off: false });
});

it.each([
  ['index.md', '/', true],
  ['content/index.md', '/', true],
  ['_index.md', '/', true],
  ['Notes/index.md', '/Notes/', false],
  ['Notes/_index.md', '/Notes/', false],
  ['Notes/my_index.md', '/Notes/my_index', false],
  ['content/Notes/Night trains.md', '/Notes/Night-trains', false],
  ['Notes/content/a.md', '/Notes/content/a', false],
  ['contents/a.md', '/contents/a', false],
  ['R&D.md', '/R-and-D', false],
  ['100% sure.md', '/100-percent-sure', false],
  ['Why?.md', '/Why', false],
  ['C#.md', '/C', false],
  ['C++.md', '/C++', false],
  ['FooBar.md', '/FooBar', false],
  ['v1.2.md', '/v1.2', false],
  ['中文/笔记.md', '/中文/笔记', false],
  ['two  blanks.md', '/two--blanks', false],
  ['404.md', '/404', false],
])('%s stands at %s', (path, url, isHome) => {
  expect(quartz.publicUrl(noteOf({}, path))).toBe(url);
  expect(quartzExplicit.publicUrl(noteOf({}, path))).toBe(url);
  expect(quartz.isHome(noteOf({}, path))).toBe(isHome);
});

it('a permalink leads to the page and does not move it', () => {
  expect(quartz.publicUrl(noteOf({ permalink: '/x/', aliases: ['y'] }))).toBe('/Notes/A');
  expect(quartz.permalinkKey('vault')).toBeNull();
});

it('reads a description as text only', () => {
  const spec = quartz.properties.find(({ key }) => key === 'description');
  expect(spec).toMatchObject({ types: ['string'], wrongType: { severity: 'error', consequence: 'stops the build of the whole site' } });
});

it('is misled by nothing but a flag that says no', () => {
  expect(quartz.ignoredKeys).toEqual([{ key: 'publish', forms: ['vault', 'site'], instead: 'draft', values: [false, 'false'] }]);
  expect(quartzExplicit.ignoredKeys).toEqual([]);
});
