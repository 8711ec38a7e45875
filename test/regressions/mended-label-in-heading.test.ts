import { expect, test } from 'vitest';
import { footnoteCase } from '../../src/core/rules/footnote-case';
import { check } from '../core/rules/rule-context';

// With its label mended, the site's build would stop at the heading.
test('a label in another case is not mended in a heading', () => {
  const problems = check(footnoteCase, '# Costs[^A]\n\nText[^A].\n\n[^a]: A source\n');
  expect(problems.map(({ fixes }) => fixes.length)).toEqual([0, 1]);
});
