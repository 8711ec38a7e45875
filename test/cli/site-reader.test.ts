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
    expect(readAsSite(block).kind).toBe('read');
  });

  test('says what is read', () => {
    const values = { time: 630, mode: 493, day: { kind: 'date', time: 1_740_873_600_000 }, list: ['a', null, true], map: new Map([['__proto__', 1]]), bytes: { kind: 'bytes' } };
    const block = 'time: 10:30\nmode: 0755\nday: 2025-02-30\nlist: [a, ~, true]\nmap: {__proto__: 1}\nbytes: !!binary aGVsbG8=\n';
    expect(readAsSite(block)).toEqual({ kind: 'read', values: new Map(Object.entries(values)) });
    expect(readAsSite('')).toEqual({ kind: 'read', values: new Map() });
  });

  test('shares what the block shares, and is not caught in what holds itself', () => {
    const levels = Array.from({ length: 12 }, (_, index) => `a${String(index + 1)}: &a${String(index + 1)} [${`*a${String(index)}, `.repeat(9)}]`);
    expect(readAsSite(`a0: &a0 lol\n${levels.join('\n')}\n`).kind).toBe('read');
    expect(readAsSite('a: &a [*a]\n')).toEqual({ kind: 'read', values: new Map([['a', [null]]]) });
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
    expect(readAsSite(`title: a${'\n'.repeat(500)}b: c\n`)).toEqual({ kind: 'read', values: new Map([['title', 'a'], ['b', 'c']]) });
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
