import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

const labelled = 'C[1].\n\nCitations:\n[1] https://c.org\n[2] https://d.org\n';

// A numbered list without a label is no list of sources, so the marks of its answer were given to the next answer's.
test.each([
  ['of addresses', `A[1].\n\n1. https://a.org\n2. https://b.org\n\n${labelled}`, ['', 'https://c.org']],
  ['of titles', `A[1].\n\n1. [A](https://a.org)\n2. [B](https://b.org)\n\n${labelled}`, ['', 'https://c.org']],
  ['with CRLF', `A[1].\n\n1. https://a.org\n\n${labelled}`.replaceAll('\n', '\r\n'), ['', 'https://c.org']],
  ['of steps, which answer nothing', `A[1].\n\n1. Open https://a.org\n2. Read\n\n${labelled}`, ['https://c.org', 'https://c.org']],
  ['under a label, which is a list', `A[1].\n\n## Sources\n\n1. https://a.org\n\n# Next\n\n${labelled}`, ['https://a.org', 'https://c.org']],
])('a mark in front of a numbered list is not given to the list of another answer: %s', (_, text, expected) => {
  const note = parseNote(text);
  expect(resolveMarks(note).map(({ targets }) => targets.map(({ source }) => source.url).join(' '))).toEqual(expected);
});
