import { describe, expect, it } from 'vitest';
import { readSourceEntry } from '../../../src/core/note/source-entry';

const entries: readonly (readonly [entry: string, url: string, title: string, whole: boolean])[] = [
  ['https://example.org/a', 'https://example.org/a', '', true],
  [' <https://example.org/a> ', 'https://example.org/a', '', true],
  ['A title https://example.org/a', 'https://example.org/a', 'A title', true],
  ['A title | Site ... https://example.org/a', 'https://example.org/a', 'A title | Site', true],
  ['A title - https://example.org/a', 'https://example.org/a', 'A title', true],
  ['[A title](https://example.org/a)', 'https://example.org/a', 'A title', true],
  ['[A [nested] title](https://example.org/a)', 'https://example.org/a', 'A [nested] title', true],
  ['[https://example.org/a](https://example.org/a)', 'https://example.org/a', '', true],
  ['A title, accessed May 1, 2026, [https://example.org/a](https://example.org/a)', 'https://example.org/a', 'A title, accessed May 1, 2026', true],
  ['[A title](https://example.org/a) with a remark', 'https://example.org/a', 'A title', false],
  ['[A title](https://example.org/a "Tip")', 'https://example.org/a', 'A title', false],
  ['[A title](<https://example.org/a>)', 'https://example.org/a', 'A title', true],
  ['[A title](https://example.org/a b)', 'https://example.org/a', '[A title]', false],
  ['https://example.org/a A title behind', 'https://example.org/a', 'A title behind', false],
  ['A title (https://example.org/a).', 'https://example.org/a', 'A title', false],
  ['https://example.org/wiki/A_(b)', 'https://example.org/wiki/A_(b)', '', true],
  ['[x](https://example.org/wiki/A_(b))', 'https://example.org/wiki/A_(b)', 'x', true],
  ['https://example.org/a.', 'https://example.org/a', '.', false],
  ['Only words', '', 'Only words', true],
  ['', '', '', true],
  ['http:// nothing', '', 'http:// nothing', true],
];

describe('readSourceEntry', () => {
  it.each(entries)('reads %j', (entry, url, title, whole) => {
    expect(readSourceEntry(entry)).toEqual({ url, title, whole });
  });

  it('takes a link that nothing closes as a bare URL', () => {
    expect(readSourceEntry('[broken](https://example.org/a').url).toBe('https://example.org/a');
  });

  it.each(['['.repeat(200_000), ']('.repeat(100_000), `${'\\'.repeat(200_000)}](https://a.org/b)`, 'http://? '.repeat(30_000), '...'.repeat(70_000)])(
    'reads a long hostile entry (%#)',
    (entry) => {
      expect(readSourceEntry(entry).url.length).toBeLessThan(entry.length);
    },
  );
});
