import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

test.each(['\r', '\n', '\r\n'])('what a copied answer ends with goes at once, with lines that end with %j', (ending) => {
  const text = ['Text.', 'Answer from Perplexity: pplx.ai/share', 'Add to follow-up', 'More.'].join(ending);
  const result = applyPlan(text, convertCitations(parseNote(text)).plan);
  expect(result).toMatchObject({ kind: 'applied', text: `Text.${ending}More.` });
  expect(convertCitations(parseNote(`Text.${ending}More.`)).plan.edits).toEqual([]);
});
