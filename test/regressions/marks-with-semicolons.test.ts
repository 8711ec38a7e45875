import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

// In a Russian note, `[2; 3]` cited nothing: its sources were told to be cited by nothing, and were dropped where that was wanted.
test.each(['[2; 3]', '[2;3]', '[2，3]', '[2、3]', '[2； 3]'])('%j cites both of its sources', (mark) => {
  const text = `Транссиб[1]. Строился ${mark}.\n\nИсточники:\n1. https://a.org\n2. https://b.org\n3. https://c.org\n`;
  const result = applyPlan(text, convertCitations(parseNote(text), { uncited: 'drop' }).plan);
  expect(result).toEqual({ kind: 'applied', text: 'Транссиб[^1]. Строился [^2][^3].\n\n[^1]: https://a.org\n[^2]: https://b.org\n[^3]: https://c.org\n' });
});

test.each(['[1;]', '[;1]', '[1;;2]', '[1 ; 2]', '[1: 2]'])('%j is no mark', (text) => {
  expect(parseNote(text).citations.marks).toEqual([]);
});
