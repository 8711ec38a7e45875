import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

const sources = 'Sources:\n[1] https://a.org\n[2] https://b.org\n[3] https://c.org\n';
const footnotes = '[^1]: https://a.org\n[^2]: https://b.org\n[^3]: https://c.org\n';

function converted(text: string): string {
  const result = applyPlan(text, convertCitations(parseNote(text)).plan);
  return result.kind === 'applied' ? result.text : result.reason;
}

// A dash between two marks cites what lies between, too, and its source was told to be cited by nothing.
test.each(['[1]-[3]', '[1]–[3]'])('the range %j cites all of its sources', (range) => {
  expect(converted(`Bees ${range} fly.\n\n${sources}`)).toBe(`Bees [^1][^2][^3] fly.\n\n${footnotes}`);
});

test('a range of marks that the list does not hold as a whole stays', () => {
  const text = `Bees [1]–[4] fly.\n\n${sources}`;
  expect(converted(text)).toBe(text);
  expect(convertCitations(parseNote(text)).unresolved).toEqual([{ from: 5, to: 12, labels: ['1', '2', '3', '4'], reason: 'No source is numbered 4' }]);
});

test.each([
  ['[1] – [3]', ['1', '3']],
  ['[3]–[1]', ['3', '1']],
  ['[1]—[3]', ['1', '3']],
  ['[1, 2]–[3]', ['1 2', '3']],
  ['[1]–[2, 3]', ['1', '2 3']],
  ['[1]–[2]–[3]', ['1 2', '3']],
  ['[1]–[101]', ['1', '101']],
  ['[1]–[100]', [Array.from({ length: 100 }, (_, index) => index + 1).join(' ')]],
  ['[1]–[3](https://a.org)', ['1']],
  ['[a [1]–[3]](https://a.org) [2]', ['1 2 3', '2']],
  ['[1]\n-[3]', ['1', '3']],
])('the marks of %j are %j', (text, expected) => {
  expect(parseNote(text).citations.marks.map(({ labels }) => labels.join(' '))).toEqual(expected);
});
