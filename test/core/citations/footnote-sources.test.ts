import { describe, expect, it } from 'vitest';
import { footnoteSources, noteSources } from '../../../src/core/citations/footnote-sources';
import { parseNote } from '../../../src/core/note/parse-note';

const text = [
  'A[^a] b[^b].',
  '',
  '[^a]: [One](https://a.org/1)',
  '[^b]: Only words',
  '[^a]: https://a.org/duplicate',
  '[^c]: See https://a.org/2.',
  '',
  'Sources',
  '[1] Again http://www.a.org/1/',
  '[2] Three https://a.org/3',
  '[3] No address',
  '',
  '[4]: https://a.org/4 "Four"',
].join('\n');

describe('the sources of a note', () => {
  it('are one for each footnote that holds a URL', () => {
    expect(footnoteSources(parseNote(text))).toEqual([
      { label: 'a', url: 'https://a.org/1', title: 'One', isAll: true },
      { label: 'c', url: 'https://a.org/2', title: 'See', isAll: false },
    ]);
  });

  it('are each URL once, from footnotes, lists and link definitions', () => {
    expect(noteSources(parseNote(text))).toEqual([
      { label: 'a', url: 'https://a.org/1', title: 'One' },
      { label: 'c', url: 'https://a.org/2', title: 'See' },
      { label: '2', url: 'https://a.org/3', title: 'Three' },
      { label: '4', url: 'https://a.org/4', title: 'Four' },
    ]);
  });
});
