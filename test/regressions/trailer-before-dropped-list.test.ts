import { expect, it } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

it.each([
  ['Text[1] and[2][3].\nAnswer from Perplexity: pplx.ai/share\n[^1_3]: [[file]].md', 'Text[1] and[2][3].'],
  ['Text[1] and[2][3].\r\nAnswer from Perplexity: pplx.ai/share\r\n[^1_3]: [[file]].md\r\n', 'Text[1] and[2][3].\r\n'],
])('a trailer goes with the list that follows it: the two removals met at the line ending between them, and the trailer stayed though the changes named it', (text, expected) => {
  const conversion = convertCitations(parseNote(text), { uncited: 'drop' });
  const result = applyPlan(text, conversion.plan);
  expect(result.kind === 'applied' ? result.text : result.reason).toBe(expected);
  expect(conversion.changes).toEqual(['Dropped 1 uncited source', 'Removed 1 trailer']);
  expect(convertCitations(parseNote(expected), { uncited: 'drop' }).plan.edits).toEqual([]);
});
