import { expect, it } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

it('a part of an export that was converted has nothing left to do: each run made one more footnote of the same source', () => {
  const text = 'A[^1_1]. B[^1_2].\n\n<div align="center">⁂</div>\n\n[^1_1]: https://a.org/1\n\n[^1_2]: https://a.org/2\n';
  const range = { from: 0, to: 8 };
  const first = applyPlan(text, convertCitations(parseNote(text), { range }).plan);
  expect(first.kind === 'applied' ? first.text : first.reason).toBe('A[^1]. B[^1_2].\n\n<div align="center">⁂</div>\n\n[^1_1]: https://a.org/1\n\n[^1_2]: https://a.org/2\n\n[^1]: https://a.org/1\n');
  const after = parseNote(first.kind === 'applied' ? first.text : '');
  expect(convertCitations(after, { range: { from: 0, to: 6 } }).plan.edits).toEqual([]);
  const whole = applyPlan(after.text, convertCitations(after).plan);
  expect(whole.kind === 'applied' ? whole.text : whole.reason).toBe('A[^1]. B[^2].\n\n[^2]: https://a.org/2\n[^1]: https://a.org/1\n');
});
