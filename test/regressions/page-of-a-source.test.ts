import { expect, test } from 'vitest';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { mergeSources } from '../../src/core/citations/merge-sources';
import { pasteCitations } from '../../src/core/citations/paste-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';
import type { EditPlan } from '../../src/core/text/text-edit';

function applied(result: { readonly kind: 'planned'; readonly plan: EditPlan } | { readonly kind: string }): string {
  if (!('plan' in result)) return result.kind;
  const after = applyPlan(result.plan.baseText, result.plan);
  return after.kind === 'applied' ? after.text : after.reason;
}

// What cites a source came to cite a page of it that another footnote names.
test('an address does not merge with a page of it', () => {
  const text = 'A[^1] b[^2] c[^3] d[^4] e[^5].\n\n[^1]: https://a.org/x\n[^2]: Smith, p. 3. https://a.org/x\n[^3]: [Smith](https://a.org/x)\n[^4]: Smith, p. 9. https://a.org/x\n[^5]: Smith, p. 3: https://a.org/x\n';
  const merged = 'A[^3] b[^2] c[^3] d[^4] e[^2].\n\n[^2]: Smith, p. 3. https://a.org/x\n[^3]: [Smith](https://a.org/x)\n[^4]: Smith, p. 9. https://a.org/x\n';
  expect(applied(mergeSources(parseNote(text), defaultCitationOptions))).toBe(merged);
});

test.each(['Smith, p. 3.', 'Smith, pp. 3-5', 'Smith, S. 3', 'Smith (page 3)', 'Smith, ch. 2'])('nor does the entry of a list: %j', (title) => {
  const text = `A[1]. B[2].\n\nSources:\n[1] https://a.org/x\n[2] ${title} https://a.org/x\n[3] https://a.org/y\n`;
  const after = applied({ kind: 'planned', plan: convertCitations(parseNote(text)).plan });
  expect(after).toBe(`A[^1]. B[^2].\n\nSources:\n[3] https://a.org/y\n\n[^1]: https://a.org/x\n[^2]: [${title}](https://a.org/x)\n`);
});

test('nor is a footnote with a page used for what is converted, pasted or inserted', () => {
  const page = '[^1]: Smith, p. 3. https://a.org/x\n';
  const text = `Old[^1]. A[1].\n\nSources:\n[1] https://a.org/x\n[2] https://a.org/y\n\n${page}`;
  const converted = applied({ kind: 'planned', plan: convertCitations(parseNote(text)).plan });
  expect(converted).toBe(`Old[^1]. A[^2].\n\nSources:\n[2] https://a.org/y\n\n[^2]: https://a.org/x\n\n${page}`);
  const host = parseNote(`Old[^1].\n\n\n\n${page}`);
  const pasted = pasteCitations(host, { from: 10, to: 10 }, 'A[1].\n\nSources:\n[1] https://a.org/x\n', defaultCitationOptions);
  expect(applied(pasted)).toBe(`Old[^1].\n\nA[^2].\n\n${page}[^2]: https://a.org/x\n`);
  expect(applied(insertCitationEdits(host, { from: 3, to: 3 }, { url: 'https://a.org/x', title: '' }))).toBe(`Old[^2][^1].\n\n\n\n${page.trimEnd()}\n[^2]: https://a.org/x\n`);
});

test.each([
  ['a remark that names the source in passing', 'Against this, see https://a.org/x for more.', '', '[^1][^2]'],
  ['the source that was chosen by its title', 'Smith, p. 3. https://a.org/x', 'Smith, p. 3.', '[^1][^1]'],
  ['the source alone', '[Smith](https://a.org/x)', 'Other', '[^1][^1]'],
])('a footnote is used again, or not: %s', (_, said, title, expected) => {
  const text = `Old[^1]\n\n[^1]: ${said}`;
  const inserted = applied(insertCitationEdits(parseNote(text), { from: 7, to: 7 }, { url: 'https://a.org/x', title }));
  expect(inserted.split('\n')[0]).toBe(`Old${expected}`);
});
