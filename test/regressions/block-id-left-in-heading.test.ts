import { expect, test } from 'vitest';
import { footnoteInHeading } from '../../src/core/rules/footnote-in-heading';
import { check } from '../core/rules/rule-context';

// Without the footnote behind it, `^why` was no text any more but the heading's id.
test.each(['# Costs ^why [^1]', '# ^why [^1]', '# Costs ^why[^1]'])('a footnote stays where its heading would end in a block id: %j', (heading) => {
  const problems = check(footnoteInHeading, `${heading}\n\nText.\n\n[^1]: A source\n`);
  expect(problems.map(({ fixes }) => fixes.length)).toEqual([0]);
});
