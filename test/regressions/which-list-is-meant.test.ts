import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

function cited(text: string): readonly string[] {
  return resolveMarks(parseNote(text)).map(({ targets, reason }) => reason ?? targets.map(({ source }) => source.url).join(' '));
}

const listA = 'Sources:\n[1] https://a.org/1\n[2] https://a.org/2\n';
const listB = 'Sources:\n[1] https://b.org/1\n[3] https://b.org/3\n';
const above = 'The sources stand above the text, and others below it';

// Where sources stand above their text, each mark was given to those of the next text.
test.each([
  ['marks behind the last list', `Words.\n\n${listA}\nOne[1].\n\n${listB}\nTwo[3].`, [above, 'No list of sources follows']],
  ['nothing above the first list', `---\ntitle: x\n---\n# One\n\n${listA}\nOne[1].\n\n${listB}`, [above]],
  ['nothing above, with CRLF', `# One\n\n${listA}\nOne[1].\n\n${listB}`.replaceAll('\n', '\r\n'), [above]],
  ['nothing but properties above, with CR', `---\ntitle: x\n---\n${listA}\nOne[1].\n\n${listB}`.replaceAll('\n', '\r'), [above]],
  ['nothing but properties above, behind a byte order mark', `\ufeff---\ntitle: x\n---\n${listA}\nOne[1].\n\n${listB}`, [above]],
  ['properties with a line that begins like a fence above', `---\n----a: b\ntitle: x\n---\n${listA}\nOne[1].\n\n${listB}`, [above]],
  ['an answer without marks above', `Words.\n\n${listA}\nOne[1].\n\n${listB}`, ['https://b.org/1']],
  ['a single list above', `${listA}\nOne[1].`, ['https://a.org/1']],
])('a mark between two lists: %s', (_, text, expected) => {
  expect(cited(text)).toEqual(expected);
});

// What an answer recommends may stand under such a label, too, right above its own sources.
test.each([
  ['with the number in both', `One[1].\n\n${listA}\n${listB}`, ['Two lists of sources follow each other']],
  ['with the number in the first one alone', `One[2].\n\n${listA}\n${listB}`, ['https://a.org/2']],
  ['with text between them', `One[1].\n\n${listA}\nTwo[1].\n\n${listB}`, ['https://a.org/1', 'https://b.org/1']],
])('a mark before two lists: %s', (_, text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test('what an answer lists and cites sources for is no list of sources', () => {
  const text = 'Hard[1].\n\n## Resources\n\n1. [Book](https://book.org) - free[2]\n2. [Course](https://course.org) - good.[1]\n\nStart[2].\n\nCitations:\n[1] https://a.org\n[2] https://b.org\n';
  expect(cited(text)).toEqual(['https://a.org', 'https://b.org', 'https://a.org', 'https://b.org']);
});
