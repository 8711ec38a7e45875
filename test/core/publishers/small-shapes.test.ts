import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { isDigitalGardenHome } from '../../../src/core/publishers/digital-garden-url';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { isMarked } from '../../../src/core/publishers/is-marked';
import { publishEdits } from '../../../src/core/publishers/publish-status';
import { slugifyPath } from '../../../src/core/publishers/slugify-path';
import { tagged } from '../../../src/core/publishers/yaml-readers/tagged-value';
import { findUnreadable } from '../../../src/core/publishers/yaml-readers/unreadable-character';
import { noteOf } from './note-of';

const flagged = (text: string) => ({ path: 'A.md', text, frontmatter: parseNote(text).frontmatter, form: 'vault', settings: new Map() }) as const;

describe('a note', () => {
  it('is marked where it is published, or names the flag in frontmatter that cannot be read', () => {
    expect(isMarked(digitalGarden, flagged('---\ndg-publish: true\n---\n'))).toBe(true);
    expect(isMarked(digitalGarden, flagged('---\ndg-publish: false\n---\n'))).toBe(false);
    expect(isMarked(digitalGarden, flagged('---\ndg-publish: true\na: [\n---\n'))).toBe(true);
    expect(isMarked(digitalGarden, flagged('---\ntitle: x\na: [\n---\ndg-publish\n'))).toBe(false);
    expect(isMarked(digitalGarden, flagged('dg-publish: true\n'))).toBe(false);
  });

  it('gets no edit where the flag says already what is wanted', () => {
    const text = '---\ndg-publish: true\n---\n';
    expect(publishEdits(digitalGarden, flagged(text), 'on')).toMatchObject({ kind: 'planned', plan: { baseText: text, edits: [] }, published: true });
    expect(publishEdits(digitalGarden, flagged('Text\n'), 'off')).toMatchObject({ kind: 'planned', plan: { baseText: 'Text\n', edits: [] }, published: false });
    expect(publishEdits(digitalGarden, flagged(text), 'toggle')).toMatchObject({ kind: 'planned', plan: { baseText: text, edits: [{ from: 16, to: 20, text: 'false' }] }, published: false });
  });

  it('is the home page of a garden by its tag, which the site looks for between commas alone', () => {
    const tags = { tags: 'a, gardenEntry' };
    expect(isDigitalGardenHome(noteOf(tags))).toBe(true);
    expect(isDigitalGardenHome({ ...noteOf(tags), form: 'site' })).toBe(false);
    expect(isDigitalGardenHome({ ...noteOf({ tags: 'a,gardenEntry' }), form: 'site' })).toBe(true);
    expect(isDigitalGardenHome(noteOf({ 'dg-home': true }))).toBe(true);
    expect(isDigitalGardenHome({ ...noteOf({ 'dg-home': true }), form: 'site' })).toBe(false);
    expect(isDigitalGardenHome(noteOf({ tags: ['gardenEntry'] }))).toBe(true);
  });
});

describe('a path', () => {
  it('becomes slugs, with nothing where nothing is left', () => {
    expect(['A b/C d/E f', 'A b/C d/G', '?/A', 'A'].map(slugifyPath)).toEqual(['a-b/c-d/e-f', 'a-b/c-d/g', '/a', 'a']);
    for (let at = 0; at < 5001; at++) slugifyPath(`f${String(at)}/a`);
    expect(slugifyPath('A b/C d/E f')).toBe('a-b/c-d/e-f');
  });
});

describe('a list or mapping with a tag', () => {
  const yaml = 'tag:yaml.org,2002:';
  const one = new Map([['a', null]]);
  const two = new Map([['a', 1], ['b', 2]]);

  it('is taken for what it is without it, or not', () => {
    expect(tagged(one, '!', 'js-yaml-json')).toBe(true);
    expect([tagged(one, `${yaml}map`, 'pyyaml'), tagged([], `${yaml}map`, 'pyyaml')]).toEqual([true, false]);
    expect([tagged([], `${yaml}seq`, 'pyyaml'), tagged(one, `${yaml}seq`, 'pyyaml')]).toEqual([true, false]);
    expect([tagged(one, `${yaml}set`, 'pyyaml'), tagged(two, `${yaml}set`, 'pyyaml'), tagged(one, `${yaml}set`, 'js-yaml-json')]).toEqual([true, false, false]);
    expect([tagged([one], `${yaml}omap`, 'pyyaml'), tagged([two], `${yaml}omap`, 'pyyaml'), tagged(['a'], `${yaml}omap`, 'pyyaml'), tagged(one, `${yaml}omap`, 'pyyaml')]).toEqual([true, false, false, false]);
    expect(tagged(one, '!other', 'pyyaml')).toBe(false);
  });
});

describe('a character that readers stop at', () => {
  it.each<readonly [string, boolean, number | null]>([
    ['a\u0007', true, 1],
    ['a\t\n\r', false, null],
    ['a\u007f', false, 1],
    ['a\u0085', false, null],
    ['a\u009f', false, 1],
    ['a\u009f', true, null],
    ['😀a', false, null],
    ['\u{10000}\u{10ffff}', false, null],
    ['\ud800a', false, 0],
    ['a\udc00', false, 1],
    ['\ud800\ue000', false, 0],
    ['\ud800', true, null],
    ['a\ufffe', false, 1],
    ['a\uffff', false, 1],
    ['a\ufffd', false, null],
  ])('of %j, quoted %j, stands at %j', (written, isQuoted, at) => {
    expect(findUnreadable(written, isQuoted)).toBe(at);
  });
});
