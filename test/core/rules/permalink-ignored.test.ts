import { describe, expect, test } from 'vitest';
import { permalinkIgnored } from '../../../src/core/rules/permalink-ignored';
import { check, fixAll } from './rule-context';

describe('permalink-ignored', () => {
  test.each([
    ['permalink: /about/', 'dg-permalink: /about/'],
    ['"permalink": about', '"dg-permalink": about'],
    ['slug: about-us', 'dg-permalink: about-us'],
    ['url: /about', 'dg-permalink: /about'],
  ])('renames %s', (line, mended) => {
    expect(fixAll(permalinkIgnored, `---\ndg-publish: true\n${line}\n---\n`)).toBe(`---\ndg-publish: true\n${mended}\n---\n`);
  });

  test('does not rename where the key is taken, if only by nothing', () => {
    const problems = check(permalinkIgnored, '---\ndg-publish: true\npermalink: /a/\ndg-permalink:\n---\n');
    expect(problems.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each([
    'permalink: https://example.org/a', 'permalink: //example.org/a', 'permalink: "[[A]]"', 'permalink: see the list', 'permalink: true', 'permalink: [a]', 'url: about', 'url: www.example.org',
    'url: mailto:a@example.org', 'slug: ""', 'draft: no', 'draft: 2', 'publish: true', 'publish: 2006-04-04', 'published: false',
  ])('says nothing of %s', (line) => {
    expect(check(permalinkIgnored, `---\ndg-publish: true\n${line}\n---\n`)).toEqual([]);
  });

  test.each([
    ['obsidian-publish', 'publish: true\nslug: about', ['slug']],
    ['obsidian-publish', 'publish: true\npermalink: about', []],
    ['obsidian-publish', 'publish: true\ndraft: true', ['draft']],
    ['quartz', 'publish: false', ['publish']],
    ['quartz-explicit', 'publish: true\ndraft: true', []],
    ['flowershow', 'draft: true', ['draft']],
    ['flowershow', 'draft: "true"\npublish: true', ['draft']],
    ['flowershow', 'draft: true\npublish: false', []],
    ['flowershow', 'draft: false', []],
  ])('asks %s: %s', (publisher, lines, places) => {
    const text = `---\n${lines}\n---\n`;
    expect(check(permalinkIgnored, text, { publisher }).map(({ from, to }) => text.slice(from, to))).toEqual(places);
  });

  // Quartz and Flowershow publish what no flag holds back: a note whose flag they do not see is public.
  test.each([
    ['quartz', 'Draft: true', 'draft: true'],
    ['quartz', 'DRAFT: "yes"', 'draft: "yes"'],
    ['quartz', '\u00a0draft: true', 'draft: true'],
    ['quartz', '\u200bdraft: true', 'draft: true'],
    ['quartz', '"draft ": true', '"draft": true'],
    ['flowershow', 'Publish: false', 'publish: false'],
    ['flowershow', 'publish\u200d: no', 'publish: no'],
    ['digital-garden', 'dg_publish: false\ndg-publish: true', 'dg_publish: false\ndg-publish: true'],
  ])('a flag that %s does not see: %j', (publisher, lines, mended) => {
    const problems = check(permalinkIgnored, `---\n${lines}\n---\n`, { publisher });
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(fixAll(permalinkIgnored, `---\n${lines}\n---\n`, { publisher })).toBe(`---\n${mended}\n---\n`);
  });

  test.each([
    ['quartz', 'Draft: false'], ['quartz', 'Draft: true\ndraft: true'], ['quartz', 'drafts: true'], ['quartz', 'meta:\n  Draft: true'], ['flowershow', 'Publish: true'],
    ['digital-garden', 'DG-Publish: false'], ['quartz-explicit', 'Publish: false'],
  ])('no word of a flag of %s that is none, or that holds nothing back: %s', (publisher, lines) => {
    expect(check(permalinkIgnored, `---\n${lines}\n---\n`, { publisher })).toEqual([]);
  });

  test('tells what cannot be seen in the name of a flag', () => {
    expect(check(permalinkIgnored, '---\n\u00a0draft: true\n---\n', { publisher: 'quartz' }).map(({ message }) => message)).toEqual([
      'Unexpected blank or invisible character in the name of the property `draft`, expected `draft`: Quartz ignores it',
    ]);
  });
});
