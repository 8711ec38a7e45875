import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

function converted(text: string): string {
  const result = applyPlan(text, convertCitations(parseNote(text)).plan);
  return result.kind === 'applied' ? result.text : result.reason;
}

// The lines behind the first one of a source were left in the text, and the list ended there.
test.each([
  [
    'with the address on the last of three lines',
    'A[1]. B[2].\n\nReferences\n\n[1] Smith. Cats.\nhttps://a.org/1\n\n[2] Doe. Dogs.\nJournal of Dogs, 3(2).\nhttps://a.org/2\n\n[3] Roe.\n',
    'A[^1]. B[^2].\n\nReferences\n\n[3] Roe.\n\n[^1]: [Smith. Cats.](https://a.org/1)\n[^2]: Doe. Dogs.\n    Journal of Dogs, 3(2).\n    https://a.org/2\n',
  ],
  [
    'with a remark behind the address',
    'A[1]. B[2].\n\nReferences\n[1] Smith https://a.org/1\nRetrieved in May.\n[2] Doe, a long\ntitle. https://a.org/2\n[3] Roe https://a.org/3\nText that follows.\n',
    'A[^1]. B[^2].\n\nReferences\n[3] Roe https://a.org/3\n\n[^1]: Smith https://a.org/1\n    Retrieved in May.\n[^2]: Doe, a long\n    title. https://a.org/2\n\nText that follows.\n',
  ],
  [
    'in a quote',
    '> A[1]. B[2].\n>\n> Sources\n> [1] Smith\n> https://a.org/1\n> in May\n> [2] Doe https://a.org/2\n',
    '> A[^1]. B[^2].\n\n[^1]: Smith\n    https://a.org/1\n    in May\n[^2]: [Doe](https://a.org/2)\n',
  ],
])('a source of several lines becomes a footnote with all of them: %s', (_, text, expected) => {
  expect(converted(text)).toBe(expected);
  expect(converted(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
});
