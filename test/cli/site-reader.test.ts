import { afterEach, describe, expect, test } from 'vitest';
import { readAsSite } from '../../src/cli/site-reader.mts';

describe('the reader of sites', () => {
  test.each([
    ['YAML', 'title: Trams\ntags: [a, b]\n'],
    ['one line of JSON', '{"dg-publish":true,"title":"Trams"}\n'],
    ['nothing', ''],
    ['a comment', '# only this\n'],
    ['CRLF', 'title: Trams\r\ndg-publish: true\r\n'],
  ])('reads %s', (_title, block) => {
    expect(readAsSite(block)).toEqual({ kind: 'read' });
  });

  test.each([
    ['an unknown escape', '{"a":"[[b\\|c]]"}\n', 'unknown escape sequence'],
    ['a colon in a value', 'title: Trams: a history\n', 'incomplete explicit mapping pair; a key node is missed; or followed by a non-tabulated empty line'],
    ['a key twice', 'a: 1\na: 2\n', 'duplicated mapping key'],
  ])('fails on %s', (_title, block, message) => {
    expect(readAsSite(block)).toEqual({ kind: 'failed', message });
  });

  test('reads the same block alike each time', () => {
    const block = 'title: [\n';
    expect(readAsSite(block).kind).toBe('failed');
    expect(readAsSite(block).kind).toBe('failed');
  });

  test('is not asked about long runs of blanks, which would take it the square of their length', () => {
    expect(readAsSite(`title: a${'\n'.repeat(60_000)}`)).toEqual({ kind: 'not-tried' });
    expect(readAsSite(`title: a${'\n'.repeat(500)}b: c\n`)).toEqual({ kind: 'read' });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'preflightCanary');
  });

  test.each(['js', 'javascript', 'JS', 'JavaScript', 'json', 'toml', 'coffee'])('runs no code from a block that asks for %s', (language) => {
    readAsSite(`${language}\nglobalThis.preflightCanary = 1\n`);
    readAsSite(`---${language}\nglobalThis.preflightCanary = 1\n---\n`);
    readAsSite(`\n---${language}\n(globalThis.preflightCanary = 1)\n`);
    expect('preflightCanary' in globalThis).toBe(false);
  });
});
