import { describe, expect, it } from 'vitest';
import { hostLabel } from '../../../src/core/citations/host-label';
import { stripTracking } from '../../../src/core/citations/strip-tracking';

describe('hostLabel', () => {
  it.each([
    ['https://www.nature.com/articles/1', 'nature'],
    ['https://en.wikipedia.org/wiki/A', 'wikipedia'],
    ['https://news.bbc.co.uk/1', 'bbc'],
    ['http://localhost:8080/', 'localhost'],
    ['https://127.0.0.1/a', '127-0-0-1'],
    ['https://www.360.cn/', 'www-360-cn'],
    ['https://me.github.io/', 'github'],
    ['https://bücher.example/', 'xn--bcher-kva'],
    ['file:///a', null],
    ['', null],
  ])('%s', (url, label) => {
    expect(hostLabel(url)).toBe(label);
  });
});

describe('stripTracking', () => {
  it.each([
    ['https://a.org/?utm_source=chatgpt.com', 'https://a.org/'],
    ['https://a.org/x?a=1&UTM_Medium=b&c=2#part', 'https://a.org/x?a=1&c=2#part'],
    ['https://a.org/x?a=1&amp;utm_source=b&amp;c=2', 'https://a.org/x?a=1&amp;c=2'],
    ['https://a.org/x?fbclid=1#:~:text=some%20words', 'https://a.org/x#:~:text=some%20words'],
    ['https://a.org/x?referrer=grok.com&q=', 'https://a.org/x?q='],
    ['https://a.org/x?referrer=b.org', 'https://a.org/x?referrer=b.org'],
    ['https://a.org/x#a?utm_source=b', 'https://a.org/x#a?utm_source=b'],
    ['https://a.org/x?', 'https://a.org/x?'],
    ['https://a.org/x?a&&b', 'https://a.org/x?a&&b'],
  ])('%s', (url, plain) => {
    expect(stripTracking(url)).toBe(plain);
    expect(stripTracking(plain)).toBe(plain);
  });
});
