import { expect, test } from 'vitest';
import { footnoteUndefined } from '../../src/core/rules/footnote-undefined';
import { check } from '../core/rules/rule-context';

// With its label mended, the site's build would stop at the heading.
test('a label in another case is not mended in a heading', () => {
  const problems = check(footnoteUndefined, '# Costs[^A]\n\nText[^A].\n\n[^a]: A source\n');
  expect(problems.map(({ fixes }) => fixes.length)).toEqual([0, 1]);
});
