import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { footnoteInAddress } from '../../../src/core/rules/footnote-in-address';
import { siteReferences } from '../../support/markdown-it-oracle';
import { check, fixAll } from './rule-context';

const definition = '\n\n[^1]: S\n';

describe('A blank parts a footnote from an address', () => {
  it.each([
    ['See https://a.org/x[^1] so.', 'See https://a.org/x [^1] so.'],
    ['See https://a.org/x.[^1] So', 'See https://a.org/x. [^1] So'],
    ['See **https://a.org/x**[^1] so.', 'See **https://a.org/x** [^1] so.'],
    ['See (https://a.org/x_(y)[^1]) so.', 'See (https://a.org/x_(y) [^1]) so.'],
    ['See https://a.org/x([^1]) so.', 'See https://a.org/x( [^1]) so.'],
    ['| a |\n| - |\n| https://a.org/x[^1] |', '| a |\n| - |\n| https://a.org/x [^1] |'],
    ['> [!note] Title\n> https://a.org/x[^1]', '> [!note] Title\n> https://a.org/x [^1]'],
  ])('so that the site and Obsidian find it: %j', (text, expected) => {
    const fixed = fixAll(footnoteInAddress, text + definition);
    expect(fixed).toBe(expected + definition);
    expect(siteReferences(text + definition)).toEqual([]);
    expect(siteReferences(fixed)).toEqual(['1: S']);
    const seen = (note: string): readonly string[] => parseNote(note).links.map(({ target }) => target).concat(parseNote(note).footnotes.references.map(({ label }) => label));
    expect(seen(fixed)).toEqual(seen(text + definition));
  });

  it.each([
    ['a heading, at whose footnote the site would stop', '# See https://a.org/x[^1]'],
    ['the title of a callout, which would vanish', '> [!note] See https://a.org/x[^1]\n> Text'],
    ['emphasis of the footnote alone', 'See https://a.org/x/*[^1]* so'],
  ])('but not in %s', (_title, text) => {
    expect(check(footnoteInAddress, text + definition).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('in a heading, too, where the site can show it', () => {
    expect(fixAll(footnoteInAddress, `# See https://a.org/x[^1]${definition}`, { publisher: 'quartz' })).toBe(`# See https://a.org/x [^1]${definition}`);
  });

  it.each<readonly [string, number, number]>([
    ['digital-garden', 1, 0],
    ['quartz', 1, 1],
    ['quartz-explicit', 1, 1],
    ['quartz-syncer', 1, 1],
    ['flowershow', 1, 1],
    ['obsidian-publish', 0, 0],
    ['enveloppe', 0, 0],
  ])('for %s: behind a path %i, behind a host %i', (publisher, path, host) => {
    expect(check(footnoteInAddress, `See https://a.org/x[^1]${definition}`, { publisher })).toHaveLength(path);
    expect(check(footnoteInAddress, `See https://a.org[^1]${definition}`, { publisher })).toHaveLength(host);
  });
});
