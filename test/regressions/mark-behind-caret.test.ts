import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';

// The caret belongs to the URL, but in front of a footnote it begins an inline footnote.
test('a mark behind a URL that ends with a caret is left alone', () => {
  const { plan, unresolved } = convertCitations(parseNote('See https://a.org/x^[1] here.\n\nSources:\n[1] https://b.org\n'));
  expect(plan.edits).toEqual([]);
  expect(unresolved.map(({ reason }) => reason)).toEqual(['Behind a caret, the mark would become an inline footnote']);
});
