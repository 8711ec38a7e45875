import { describe, expect, test } from 'vitest';
import { urlEmptySegment } from '../../../src/core/rules/url-empty-segment';
import { check, fixAll } from './rule-context';

const published = '---\ndg-publish: true\n---\n';

describe('url-empty-segment', () => {
  test.each([
    ['笔记.md', 'error', 'file name `笔记`', '笔记'],
    ['ภาษาไทย/עברית.md', 'error', 'file and folder names `ภาษาไทย`, `עברית`', 'ภาษาไทย/עברית'],
    ['한국/A.md', 'warning', 'folder name `한국`', '한국/a'],
    ['A/हिन्दी/B.md', 'warning', 'folder name `हिन्दी`', 'a/हिन्दी/b'],
    ['笔 记?.md', 'error', 'file name `笔 记?`', '笔-记'],
    ['???.md', 'error', 'file name `???`', 'note'],
  ])('of %s', (path, severity, name, mended) => {
    const problems = check(urlEmptySegment, published, { path });
    expect(problems.map((problem) => problem.severity)).toEqual([severity]);
    expect(problems.every(({ message }) => message.includes(name))).toBe(true);
    expect(fixAll(urlEmptySegment, published, { path })).toBe(`---\ndg-publish: true\ndg-permalink: ${mended}\n---\n`);
  });

  test('tells the names from the end where rules rewrite the path', () => {
    const publisherSettings = { pathRewriteRules: 'Very/Deep:x' };
    const [problem] = check(urlEmptySegment, published, { path: 'Very/Deep/笔记.md', publisherSettings });
    expect(problem?.message).toBe('Unexpected address `/x//` for the file name `笔记`, expected Latin letters or digits in it or a `dg-permalink`');
  });

  test('takes a number where the address is taken', () => {
    const notes = { 'b.md': '---\ndg-publish: true\ndg-permalink: 笔记\n---\n' };
    expect(fixAll(urlEmptySegment, published, { path: '笔记.md', notes })).toBe('---\ndg-publish: true\ndg-permalink: 笔记-2\n---\n');
  });

  test.each(['Привет.md', 'العربية.md', 'Đặng.md', 'A1.md', '📝 Blog/a.md'])('says nothing of %s', (path) => {
    expect(check(urlEmptySegment, published, { path })).toEqual([]);
  });
});
