import { describe, expect, test } from 'vitest';
import { distinctSources, type FoundSource, hostOf, searchSources } from '../../../src/core/citations/search-sources';

const source = (url: string, title = '', label: string | null = null, path: string | null = null): FoundSource => ({ url, title, label, path });

const sources = [
  source('https://www.nature.com/articles/1', 'Coral reefs', '1'),
  source('https://example.org/tides', 'Tides and moons', 'tides-2020'),
  source('https://example.org/bare', '', null, 'Notes/A.md'),
];

describe('sources', () => {
  test.each([
    ['', ['Coral reefs', 'Tides and moons', '']],
    ['CORAL', ['Coral reefs']],
    ['moons tides', ['Tides and moons']],
    ['nature.com', ['Coral reefs']],
    ['tides-2020', ['Tides and moons']],
    ['example.org', ['Tides and moons', '']],
    ['example.org coral', []],
  ])('are found by %j', (query, titles) => {
    expect(searchSources(sources, query, 10).map(({ title }) => title)).toEqual(titles);
  });

  test('are no more than were asked for', () => {
    expect(searchSources(sources, '', 2)).toHaveLength(2);
  });

  test('stand once, the first of each, with the title that one of them has', () => {
    expect(distinctSources([source('https://a.org/x'), source('http://www.a.org/x/?utm_source=b', 'X', '2'), source('https://a.org/y', 'Y'), source('https://a.org/y', 'Z')])).toEqual([
      source('https://a.org/x', 'X'), source('https://a.org/y', 'Y'),
    ]);
  });

  test.each([['https://www.nature.com/articles/1', 'nature.com'], ['https://example.org:8080/', 'example.org:8080'], ['doi', 'doi']])('the host of %j is %j', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
