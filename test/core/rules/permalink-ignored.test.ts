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
  ])('asks %s: %s', (publisher, lines, places) => {
    const text = `---\n${lines}\n---\n`;
    expect(check(permalinkIgnored, text, { publisher }).map(({ from, to }) => text.slice(from, to))).toEqual(places);
  });
});
