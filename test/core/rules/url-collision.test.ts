import { describe, expect, test } from 'vitest';
import { urlCollision } from '../../../src/core/rules/url-collision';
import { check, fixAll } from './rule-context';

const published = '---\ndg-publish: true\n---\n';

describe('url-collision', () => {
  test('names three of many others, and stays quick', () => {
    const notes = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`A${'!'.repeat(index % 50)}${'?'.repeat(index / 50)}.md`, published]));
    const problems = check(urlCollision, published, { path: '(A).md', notes });
    expect(problems.map(({ message }) => /`, `.* and 1997 more do not have$/u.test(message))).toEqual([true]);
  });

  test('takes no address that another note has', () => {
    const notes = { 'B/Trams!.md': published, 'Elsewhere.md': '---\ndg-publish: true\ndg-permalink: b/trams-3\n---\n' };
    expect(fixAll(urlCollision, published, { path: 'B/Trams.md', notes })).toBe('---\ndg-publish: true\ndg-permalink: b/trams-4\n---\n');
  });

  test('gives two notes of one folder different addresses', () => {
    const first = fixAll(urlCollision, published, { path: 'B/Trams.md', notes: { 'B/Trams!.md': published } });
    const second = fixAll(urlCollision, published, { path: 'B/Trams!.md', notes: { 'B/Trams.md': published } });
    expect([first, second]).toEqual(['---\ndg-publish: true\ndg-permalink: b/trams-3\n---\n', '---\ndg-publish: true\ndg-permalink: b/trams-2\n---\n']);
  });

  test.each([
    ['/404/', 'error'],
    ['~random', 'error'],
    ['~Random', 'warning'],
  ])('knows the pages of the site: %s', (permalink, severity) => {
    const text = `---\ndg-publish: true\ndg-permalink: ${JSON.stringify(permalink)}\n---\n`;
    expect(check(urlCollision, text).map((problem) => problem.severity)).toEqual([severity]);
  });

  test('slashes that repeat lead to one file', () => {
    const text = '---\ndg-publish: true\ndg-permalink: a//b\n---\n';
    expect(check(urlCollision, text, { notes: { 'b.md': '---\ndg-publish: true\ndg-permalink: a/b\n---\n' } }).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('a page at the address of the home page', () => {
    const text = '---\ndg-publish: true\ndg-permalink: /\n---\n';
    const options = { path: 'Trams.md', notes: { 'Start.md': '---\ndg-publish: true\ndg-home: true\n---\n' } };
    expect(check(urlCollision, text, options).map(({ message }) => message)).toEqual(['Unexpected address `/`, expected one that `Start.md` does not have']);
    expect(fixAll(urlCollision, text, options)).toBe('---\ndg-publish: true\ndg-permalink: trams\n---\n');
    const home = { path: 'Start.md', notes: { 'Trams.md': text } };
    expect(check(urlCollision, '---\ndg-publish: true\ndg-home: true\n---\n', home).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test('points at the property that makes the address', () => {
    const text = '---\ndg-publish: true\ntitle: A\ndg-path: b/c\n---\n';
    const [problem] = check(urlCollision, text, { notes: { 'b/C.md': published } });
    expect(problem === undefined ? '' : text.slice(problem.from, problem.to)).toBe('dg-path: b/c');
  });

  test('a folder that leaves nothing in the address does not hide a collision', () => {
    expect(check(urlCollision, published, { path: '🌱/Trams.md', notes: { 'Trams.md': published } }).map(({ severity }) => severity)).toEqual(['error']);
  });

  test.each([
    ['obsidian-publish', 'permalink: a', 'permalink: a', 'error', 'permalink: a-2'],
    ['obsidian-publish', 'permalink: A', 'permalink: a', 'warning', 'permalink: A-2'],
  ])('for %s, %s beside %s', (publisher, own, other, severity, mended) => {
    const options = { publisher, path: 'a.md', notes: { 'b.md': `---\npublish: true\n${other}\n---\n` } };
    expect(check(urlCollision, `---\npublish: true\n${own}\n---\n`, options).map((problem) => problem.severity)).toEqual([severity]);
    expect(fixAll(urlCollision, `---\npublish: true\n${own}\n---\n`, options)).toBe(`---\npublish: true\n${mended}\n---\n`);
  });

  test('without a property for addresses, or properties that can be read, there is no fix', () => {
    const options = { publisher: 'quartz', path: 'a b.md', notes: { 'a-b.md': 'Text\n' } };
    expect(check(urlCollision, 'Text\n', options).map(({ fixes, from, to }) => [fixes, from, to])).toEqual([[[], 0, 4]]);
  });
});
