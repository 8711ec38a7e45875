import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';

// Its entries were sources, and every one of them was said to be uncited, though no reader sees them as such.
test.each(['`', '%%', '$$', '``'])('lines between %j within a paragraph are no list of sources', (mark) => {
  const { lists } = parseNote(`Text ${mark}of\n[1] https://a.org\n[2] https://b.org\nthat${mark} kind.\n`).citations;
  expect(lists).toEqual([]);
});

test('nor are lines between an inline comment of HTML', () => {
  expect(parseNote('Text <!--\n[1] https://a.org\n[2] https://b.org\n--> more\n').citations.lists).toEqual([]);
});

test('marks in a title do not hide a list', () => {
  const { lists } = parseNote('Sources:\n[1] A `title` https://a.org\n[2] $x$ <b>B</b> https://b.org\n').citations;
  expect(lists.map(({ sources }) => sources.length)).toEqual([2]);
});
