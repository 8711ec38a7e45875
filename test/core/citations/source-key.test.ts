import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey, parseWebUrl, sourceFragment, sourceKey } from '../../../src/core/citations/source-key';
import { fuzzCases } from '../../support/fuzz-cases';

describe('sourceKey', () => {
  it.each([
    ['http://a.org/x', 'https://a.org/x'],
    ['https://www.a.org/x', 'https://a.org/x'],
    ['https://a.org/x/', 'https://a.org/x'],
    ['https://a.org', 'https://a.org/'],
    ['https://A.org:443/x', 'https://a.org/x'],
    ['https://a-B.org/x', 'https://a-b.org/x'],
    ['https://a.org/x?utm_source=chatgpt.com', 'https://a.org/x'],
    ['https://a.org/x?a=1&UTM_medium=b&c=2', 'https://a.org/x?a=1&c=2'],
    ['https://a.org/x#:~:text=words', 'https://a.org/x'],
    ['https://a.org/x?fbclid=1&b=2&gclid=3&a=1', 'https://a.org/x?a=1&b=2'],
    ['https://a.org/x?referrer=grok.com', 'https://a.org/x'],
    ['https://a.org/x#', 'https://a.org/x'],
    [' https://a.org/x ', 'https://a.org/x'],
  ])('is the same for %j and %j', (one, other) => {
    expect(sourceKey(one)).toBe(sourceKey(other));
  });

  it.each([
    ['https://a.org/x', 'https://a.org/X'],
    ['https://a.org/x?a=1', 'https://a.org/x?a=2'],
    ['https://a.org/x#a', 'https://a.org/x#b'],
    ['https://a.org:8080/x', 'https://a.org/x'],
    ['not a url', 'another'],
  ])('differs for %j and %j', (one, other) => {
    expect(sourceKey(one)).not.toBe(sourceKey(other));
  });
});

describe('sourceKey of an address in its normal form', () => {
  it.each([
    ['https://www.com/a', 'com/a'],
    ['https://www.a.org/', 'a.org'],
    ['http://a-b.example.org/x_y/~z/w.html?b=2&a=1', 'a-b.example.org/x_y/~z/w.html?a=1&b=2'],
    ['https://a.org?', 'a.org'],
    ['https://a.org/b/?utm_source=x', 'a.org/b'],
  ])('of %j', (url, key) => {
    expect(sourceKey(url)).toBe(key);
  });

  it('is the one that reading it as any other address gives', () => {
    const parts = fc.constantFrom('a', 'www', 'b2', '1', '0x1', 'xn--a', '-', '.', '..', '/', '//', '/.', '/a', '%2e', '_', '~', '?', '&', '=', 'utm_source=x', 'A', 'ä', ':80', '@', '#', '#b', '.org', '.com', '\\', ' ', "'");
    fc.assert(
      fc.property(fc.constantFrom('http://', 'https://', 'https://a.org', 'https://www.'), fc.array(parts, { maxLength: 7 }), (start, rest) => {
        const url = start + rest.join('');
        // A scheme in capitals is no normal form.
        expect(sourceKey(url)).toBe(parseWebUrl(url.trim()) === null ? url.trim() : sourceKey(url.replace('http', 'HTTP')));
      }),
      { numRuns: fuzzCases },
    );
  });
});

describe('pageKey', () => {
  it.each([
    ['https://a.org/x#a', 'https://a.org/x', true],
    ['https://a.org/x#a', 'http://www.a.org/x/#b', true],
    ['https://a.org/#/x', 'https://a.org/#/y', false],
    ['https://a.org/#!x', 'https://a.org/', false],
    ['https://a.org/#x#/y', 'https://a.org/', true],
    ['no url#a', 'no url#b', false],
  ])('of %j and of %j: the same is %j', (one, other, same) => {
    expect(pageKey(one) === pageKey(other)).toBe(same);
  });

  it('leaves the fragment to be asked for', () => {
    expect(['https://a.org#a', 'https://a.org#:~:text=x', 'https://a.org#', 'none#a'].map(sourceFragment)).toEqual(['#a', '', '', '']);
  });
});

describe('parseWebUrl', () => {
  it.each(['', 'https://', 'mailto:a@b.org', 'https://a b.org', 'https://[::', `https://a.org/${'x'.repeat(9000)}`])('is null for %j', (url) => {
    expect(parseWebUrl(url)).toBeNull();
  });
});
