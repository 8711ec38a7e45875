import { describe, expect, it } from 'vitest';
import { stripTracking } from '../../../src/core/citations/strip-tracking';
import { trackingParameters } from '../../../src/core/citations/tracking-ranges';

function withoutTracking(url: string): string {
  return trackingParameters(url).reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), url);
}

describe('A URL without its tracking parameters', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the only one', 'https://example.org/a?utm_source=chatgpt.com', 'https://example.org/a'],
    ['all of several', 'https://example.org/a?utm_source=x&utm_medium=y&fbclid=z', 'https://example.org/a'],
    ['the first', 'https://example.org/a?utm_source=x&id=5', 'https://example.org/a?id=5'],
    ['the first two', 'https://example.org/a?utm_source=x&gclid=1&id=5', 'https://example.org/a?id=5'],
    ['the last', 'https://example.org/a?id=5&utm_source=x', 'https://example.org/a?id=5'],
    ['one between others', 'https://example.org/a?id=5&UTM_Source=x&page=2', 'https://example.org/a?id=5&page=2'],
    ['some among others', 'https://example.org/a?utm_a=1&id=5&utm_b=2&page=2&utm_c=3', 'https://example.org/a?id=5&page=2'],
    ['in front of a fragment', 'https://example.org/a?utm_source=x#:~:text=b', 'https://example.org/a#:~:text=b'],
    ['an assistant that refers', 'https://example.org/?referrer=grok.com', 'https://example.org/'],
    ['another site that refers', 'https://example.org/?referrer=shop', 'https://example.org/?referrer=shop'],
    ['words in a path, a value or a fragment', 'https://example.org/utm_source=x?q=utm_source=y#?utm_z=1', 'https://example.org/utm_source=x?q=utm_source=y#?utm_z=1'],
    ['a question in a fragment', 'https://example.org/#?utm_z=1', 'https://example.org/#?utm_z=1'],
    ['what stands between `&amp;`', 'https://example.org/a?utm_a=1&amp;id=5&amp;utm_b=2', 'https://example.org/a?id=5'],
    ['empty parts', 'https://example.org/?&utm_a=1&&b', 'https://example.org/?&&b'],
    ['nothing', 'https://example.org/', 'https://example.org/'],
  ];
  it.each(cases)('loses %s', (_title, url, expected) => {
    expect(withoutTracking(url)).toBe(expected);
    expect(withoutTracking(url)).toBe(stripTracking(url));
  });

  it.each([
    ['fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'gclsrc', 'gad_source', 'gad_campaignid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'li_fat_id', 'epik', 'srsltid'],
    ['igshid', 'igsh', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking', 'mkt_tok', 'vero_id', 'oly_anon_id', 'oly_enc_id', 'ref_src', 'ref_url'],
  ])('loses %s and the like, and nothing that only begins so', (...names) => {
    expect(names.filter((name) => stripTracking(`https://example.org/?${name}=x`) !== 'https://example.org/')).toEqual([]);
    expect(names.filter((name) => stripTracking(`https://example.org/?${name}s=x`) !== `https://example.org/?${name}s=x`)).toEqual([]);
  });

  it.each(['grok.com', 'chatgpt.com', 'perplexity.ai', 'claude.ai', 'gemini.google.com', 'copilot.microsoft.com'])('loses %s as what refers', (site) => {
    expect(stripTracking(`https://example.org/?referrer=${site}`)).toBe('https://example.org/');
  });

  it('names what it loses', () => {
    expect(trackingParameters('https://example.org/?a=1&utm_source=x&fbclid').map(({ name }) => name)).toEqual(['utm_source', 'fbclid']);
  });
});
