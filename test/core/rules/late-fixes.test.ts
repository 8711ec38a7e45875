import { expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { lateFixes } from '../../../src/core/rules/late-fixes';
import { titleMissing } from '../../../src/core/rules/title-missing';
import type { NoteRule } from '../../../src/core/rules/rule';
import { runRule } from '../../../src/core/rules/run-rule';
import { heldText } from '../../../src/core/text/text-source';
import { contextOf } from './rule-context';

const text = '---\ndg-publish: true\n---\n\nText\n';

test('the fixes of a finding are those that the rule would have planned at once', () => {
  const context = { ...contextOf(text), source: heldText(text) };
  const [finding] = titleMissing.check(context);
  const planned = typeof finding?.fixes === 'function' ? finding.fixes() : finding?.fixes;
  expect(planned).toHaveLength(1);
  expect(lateFixes(titleMissing, context, 0)()).toEqual(planned);
  expect(lateFixes(titleMissing, context, 1)()).toEqual([]);
});

test('the note is read again once for all fixes of it, and again for another note', () => {
  let runs = 0;
  const rule: NoteRule = {
    ...titleMissing,
    *check({ note }) {
      runs += 1;
      for (const at of [0, 1, 2]) yield { from: at, to: at, message: 'x', fixes: () => [{ title: note.text, safe: true, edits: [{ from: at, to: at, text: String(at) }] }] };
    },
  };
  const problems = runRule(rule, contextOf(text));
  expect(runs).toBe(1);
  expect(problems.map(({ fixes }) => fixes.map(({ edits }) => edits[0]?.text))).toEqual([['0'], ['1'], ['2']]);
  expect(runs).toBe(2);
  const [other] = runRule(rule, { ...contextOf(text), note: parseNote('Other') });
  expect(other?.fixes[0]?.title).toBe('Other');
  expect(problems[0]?.fixes[0]?.title).toBe(text);
});
