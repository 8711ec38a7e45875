import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { quartzSyncer } from '../../../src/core/publishers/quartz-syncer';
import { noteOf, type Values } from './note-of';

it.each<readonly [written: string, value: PropertyValue | undefined, published: boolean]>([
  ['true', true, true],
  ['"true"', 'true', true],
  ['"false"', 'false', true],
  ['no', 'no', true],
  ['1', 1, true],
  ['[]', [], true],
  ['{}', new Map(), true],
  ['false', false, false],
  ['0', 0, false],
  ['""', '', false],
  ['.nan', Number.NaN, false],
  ['nothing', null, false],
  ['no flag', undefined, false],
])('%s', (_written, value, published) => {
  expect(quartzSyncer.isPublished(noteOf(value === undefined ? {} : { publish: value }))).toBe(published);
});

describe('its settings', () => {
  it.each<readonly [string, Values, Values, string, boolean]>([
    ['another key', { public: true }, { publishFrontmatterKey: 'public' }, 'a.md', true],
    ['another key, and the usual one in the note', { publish: true }, { publishFrontmatterKey: 'public' }, 'a.md', false],
    ['an empty key', { publish: true }, { publishFrontmatterKey: '' }, 'a.md', true],
    ['all notes', {}, { allNotesPublishableByDefault: true }, 'a.md', true],
    ['all notes, and a flag that says no', { publish: false }, { allNotesPublishableByDefault: true }, 'a.md', true],
    ['inside the folder that is sent', { publish: true }, { vaultPath: 'Public/' }, 'Public/a.md', true],
    ['outside the folder that is sent', { publish: true }, { vaultPath: 'Public/' }, 'Private/a.md', false],
    ['all notes, outside the folder that is sent', {}, { vaultPath: 'Public/', allNotesPublishableByDefault: true }, 'Private/a.md', false],
    ['the whole vault', { publish: true }, { vaultPath: '/' }, 'Private/a.md', true],
  ])('%s', (_title, values, settings, path, published) => {
    expect(quartzSyncer.isPublished(noteOf(values, path, settings))).toBe(published);
  });

  it('name the flag', () => {
    expect(quartzSyncer.flag(new Map([['publishFrontmatterKey', 'public']]))).toEqual({ key: 'public', on: true, off: false });
  });

  it('hand on all properties, or those that Quartz reads', () => {
    const values = { publish: true, title: 'A', mood: 'bad' };
    expect(quartzSyncer.publicKeys(noteOf(values))).toEqual([]);
    expect(quartzSyncer.publicKeys(noteOf(values, 'a.md', { includeAllFrontmatter: true }))).toEqual(['mood']);
  });
});

it.each<readonly [path: string, folder: string, url: string, isHome: boolean]>([
  ['Notes/Night trains.md', '/', '/Notes/Night-trains', false],
  ['Public/Notes/A.md', 'Public/', '/Notes/A', false],
  ['Public/Notes/A.md', 'Public', '/Notes/A', false],
  ['Public/index.md', 'Public', '/', true],
  ['Private/A.md', 'Public', '/Private/A', false],
])('%s below %s stands at %s', (path, vaultPath, url, isHome) => {
  expect(quartzSyncer.publicUrl(noteOf({}, path, { vaultPath }))).toBe(url);
  expect(quartzSyncer.isHome(noteOf({}, path, { vaultPath }))).toBe(isHome);
});
