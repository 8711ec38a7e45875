import { describe, expect, test } from 'vitest';
import { addressFault, mendedAddress } from '../../../src/core/rules/address-shape';
import { urlShape } from '../../../src/core/rules/url-shape';
import { check, fixAll } from './rule-context';

function permalink(value: string): string {
  return `---\ndg-publish: true\ndg-permalink: ${JSON.stringify(value)}\n---\n`;
}

function path(value: string): string {
  return `---\ndg-publish: true\ndg-path: ${JSON.stringify(value)}\n---\n`;
}

describe('url-shape', () => {
  test.each([
    ['a b?c', 'warning', 'a-bc'],
    ['notes#one', 'warning', 'notesone'],
    ['50%', 'warning', '50'],
    ['https://example.org/a b/', 'warning', '/a-b/'],
    ['//a', 'warning', '/a'],
    ['a//b', 'warning', 'a/b'],
    ['../../evil', 'warning', 'evil'],
    ['./a', 'warning', 'a'],
    ['a\\b', 'warning', 'a/b'],
    ['night trains', 'warning', 'night-trains'],
    ['About', 'info', 'about'],
    ['Äpfel', 'info', 'äpfel'],
  ])('mends the permalink %s', (value, severity, mended) => {
    expect(check(urlShape, permalink(value)).map((problem) => problem.severity)).toEqual([severity]);
    expect(fixAll(urlShape, permalink(value))).toContain(mended);
    expect(check(urlShape, fixAll(urlShape, permalink(value)))).toEqual([]);
  });

  test.each(['https://example.org', '?', '..', '//'])('has nothing to put in the place of %s', (value) => {
    expect(check(urlShape, permalink(value)).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each(['a', '/a/', 'a/b', '笔记', 'a.b', 'feed.xml', 'a_b~c', ' a', ''])('lets the permalink %j be', (value) => {
    expect(check(urlShape, permalink(value))).toEqual([]);
  });

  test('says what a web address is, and keeps its path', () => {
    expect(addressFault('https://example.org/a b/', false)).toEqual({ found: 'web address', consequence: '', severity: 'warning' });
    expect(addressFault('mailto:ada@example.org', false)).toEqual({ found: 'web address', consequence: '', severity: 'warning' });
    expect(mendedAddress('https://example.org/a b/')).toBe('/a-b/');
    expect(mendedAddress('https://example.org')).toBeNull();
  });

  test('one slash ends what the build stops at without one', () => {
    const text = (address: string): string => `---\n${JSON.stringify({ 'dg-publish': true, permalink: address })}\n---\n`;
    expect(check(urlShape, text('a\\'), { form: 'site' }).map(({ message }) => message)).toEqual(['Unexpected `\\` in `permalink`, expected a path such as `a/`: it stops the build of the whole site']);
    expect(check(urlShape, text('/a//b'), { form: 'site' }).map(({ message }) => message)).toEqual(['Unexpected `//` in `permalink`, expected a path such as `/a/b/`: it stops the build of the whole site']);
  });

  test('a name that no file can have is an error', () => {
    expect(check(urlShape, permalink('笔'.repeat(86))).map(({ severity }) => severity)).toEqual(['error']);
    expect(check(urlShape, permalink('笔'.repeat(85)))).toEqual([]);
    expect(check(urlShape, path(`a/${'b'.repeat(256)}`)).map(({ severity }) => severity)).toEqual(['error']);
  });

  test.each([
    ['My notes v1.2', 'My notes v1.2.md'],
    ['v1.2/notes', 'v1.2/notes.md'],
    ['/notes/a', 'notes/a'],
    ['/v1.2', 'v1.2.md'],
    ['a/../b', 'a/b'],
    ['a\\b', 'a/b'],
  ])('mends the path %s', (value, mended) => {
    expect(check(urlShape, path(value)).map(({ severity }) => severity)).toEqual(['warning']);
    expect(fixAll(urlShape, path(value))).toBe(path(mended));
  });

  test.each(['a', 'a/b c?', 'a.md', 'v1.2/a.md', 'a.canvas', 'A & B'])('lets the path %j be', (value) => {
    expect(check(urlShape, path(value))).toEqual([]);
  });

  test.each([
    ['/notes/a', ['error']],
    ['notes', ['error']],
    ['/notes/a/', []],
    ['/notes/a.html', []],
    ['/Night trains/', []],
    ['/Night trains', ['error']],
    ['/what?/', ['warning']],
    ['a\\', ['error']],
  ])('knows what the build makes of %s', (value, severities) => {
    const text = `---\n${JSON.stringify({ 'dg-publish': true, permalink: value })}\n---\n`;
    expect(check(urlShape, text, { form: 'site' }).map(({ severity }) => severity)).toEqual(severities);
  });

  test('asks the publisher for the property', () => {
    expect(check(urlShape, '---\npermalink: a b\n---\n', { publisher: 'obsidian-publish' })).toHaveLength(1);
    expect(check(urlShape, '---\npermalink: a b\ndg-path: v1.2\n---\n', { publisher: 'quartz' })).toEqual([]);
  });
});
