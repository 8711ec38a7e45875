import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import type { ConversionOptions } from '../../src/core/citations/conversion-options';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

function converted(text: string, options: ConversionOptions = {}): string {
  const result = applyPlan(text, convertCitations(parseNote(text), options).plan);
  return result.kind === 'applied' ? result.text : result.reason;
}

const listed = 'Text[2][1].\n\nSources:\n[1] https://a.org\n[2] https://b.org\n';
const kept = 'Text[^2][^1].\n\nSources:\n[2] https://b.org\n\n[^1]: https://a.org\n[^2]: https://b.org\n';

// The page counts footnotes as they come: the list went, and what said 2 seemed to cite the second of them.
test.each([
  ['a heading', '# Why[2]\n\n'],
  ['the title of a callout', '> [!note] Why[2]\n\n'],
  ['the text of a link', '[See [2]](https://c.org) '],
  ['an inline footnote', 'Odd.^[See [2]] '],
])('the source that a mark in %s cites stays in its list', (_, before) => {
  expect(converted(before + listed)).toBe(before + kept);
  expect(converted(before + kept)).toBe(before + kept);
  for (const uncited of ['drop', 'definitions'] as const) expect(converted(before + listed, { uncited })).toBe(before + kept);
});

test('a list without a label keeps as much as it needs to be one', () => {
  const text = '# Why[2]\n\nText[2][1].\n\n[1] https://a.org\n[2] https://b.org\n[3] https://c.org\n';
  const rest = '# Why[2]\n\nText[^2][^1].\n\n[2] https://b.org\n[3] https://c.org\n\n[^1]: https://a.org\n[^2]: https://b.org\n';
  expect(converted(text)).toBe(rest);
  expect(converted(text, { uncited: 'drop' })).toBe(rest);
});

test('a mark of a tool, which means nothing to readers, keeps nothing', () => {
  expect(converted('# Why[web:1]\n\nText[1].\n\nSources:\n[1] https://a.org\n')).toBe('# Why[web:1]\n\nText[^1].\n\n[^1]: https://a.org\n');
});
