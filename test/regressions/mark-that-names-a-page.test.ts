import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { sourcesUncited } from '../../src/core/rules/sources-uncited';
import { applyPlan } from '../../src/core/text/apply-edits';
import { check } from '../core/rules/rule-context';

const sources = '\n\nSources:\n[1] https://a.org\n[2] https://b.org\n';

// It was no mark: its source went from the list with the first plain one that cites it, or was told to be cited by nothing.
test.each(['[2, p. 23]', '[2, S. 4–5]', '[2; Kap. 3]', '[2, § 3]', '[2, стр. 15]', '[2, pp. 12-14]', '[2: p. 7f.]', '[2, Theorem 3.1]'])(
  '%j stays, and its source stays in the list',
  (mark) => {
    const text = `Bees fly ${mark}. They dance[2][1].${sources}`;
    const { plan, unresolved } = convertCitations(parseNote(text), { uncited: 'drop' });
    expect(applyPlan(text, plan)).toEqual({
      kind: 'applied',
      text: `Bees fly ${mark}. They dance[^2][^1].\n\nSources:\n[2] https://b.org\n\n[^1]: https://a.org\n[^2]: https://b.org\n`,
    });
    expect(unresolved.map(({ reason }) => reason)).toEqual(['It names a place in its source, which the footnote would not']);
    expect(check(sourcesUncited, text)).toEqual([]);
  },
);

test('a range does not swallow the page', () => {
  const text = `Bees [1]–[2, p. 3] fly.${sources}`;
  expect(applyPlan(text, convertCitations(parseNote(text)).plan)).toEqual({ kind: 'applied', text: 'Bees [^1]–[2, p. 3] fly.\n\nSources:\n[2] https://b.org\n\n[^1]: https://a.org\n' });
});

test.each(['[3, May 2020]', '[1, 2, x]', '[1, p.]', '[1 p. 5]', '[p. 5]', '[1, p. 5, see there]'])('%j is no mark', (text) => {
  expect(parseNote(text).citations.marks).toEqual([]);
});
