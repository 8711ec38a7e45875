import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

const list = '[1] https://a.org\n[2] https://b.org\n';

// The single source of the second answer makes no list, so its mark was given to the sources of the third.
test.each([
  ['between two lists', `A[1].\n\n${list}\nB[1].\n\n[1] https://c.org\n\nC[2].\n\n${list}`, ['https://a.org', '', '', 'https://b.org']],
  ['before the only list', `B[1].\n\n[1] https://c.org\n\nC[1].\n\n${list}`, ['', '', 'https://a.org']],
  ['with its address on the next line', `B[1].\n\n[1] Title\nhttps://c.org\n\nC[1].\n\n${list}`, ['', '', 'https://a.org']],
  ['as a bullet in a quote', `B[1].\n\n> - [1] C https://c.org\n\nC[1].\n\n${list}`, ['', '', 'https://a.org']],
])('a mark in front of a single source is not given to the list of another answer: %s', (_, text, expected) => {
  const note = parseNote(text);
  expect(resolveMarks(note).map(({ targets }) => targets.map(({ source }) => source.url).join(' '))).toEqual(expected);
  for (const { from } of convertCitations(note).marks) expect(text.slice(0, from)).toMatch(/[AC]$/);
});

test('a mark that begins a line without an address is a mark', () => {
  const text = `Cheap\n[1] and fast, as https://c.org says in passing.\n\nSources:\n${list}`;
  expect(resolveMarks(parseNote(text)).map(({ targets }) => targets.length)).toEqual([1]);
});
