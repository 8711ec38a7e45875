import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { aiArtefact } from '../../src/core/rules/ai-artefact';
import { applyPlan } from '../../src/core/text/apply-edits';
import { applied, check } from '../core/rules/rule-context';

// Two blanks were left where two marks stood.
test.each([
  ['By lasers 【12†source】【3:0†apollo.pdf】 and later.\n', 'By lasers and later.\n'],
  ['By lasers 【12†source】【3:0†apollo.pdf】.\n', 'By lasers.\n'],
  ['By lasers【12†source】【3:0†apollo.pdf】 and later.\n', 'By lasers and later.\n'],
])('marks side by side go with one blank: %j', (text, without) => {
  const [fix] = check(aiArtefact, text)[0]?.fixes ?? [];
  expect(applied(text, fix?.edits ?? [])).toBe(without);
  expect(applyPlan(text, convertCitations(parseNote(text), { removeArtefacts: true }).plan)).toEqual({ kind: 'applied', text: without });
});
