import { expect, test } from 'vitest';
import { footnoteInHeading } from '../../src/core/rules/footnote-in-heading';
import { check } from '../core/rules/rule-context';

// `_[^1]_` became `__`, which is shown.
test.each([
  ['# Costs _[^1]_', 0],
  ['# Costs **[^1]**', 0],
  ['# **Costs[^1]**', 1],
  ['# **Costs**[^1]', 1],
])('a footnote with marks around it alone stays: %j', (heading, fixes) => {
  const [problem] = check(footnoteInHeading, `${heading}\n\nText.\n\n[^1]: A source\n`);
  expect(problem?.fixes).toHaveLength(fixes);
});
