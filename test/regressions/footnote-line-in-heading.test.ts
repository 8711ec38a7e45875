import { expect, test } from 'vitest';
import { footnoteInHeading } from '../../src/core/rules/footnote-in-heading';
import { check } from '../core/rules/rule-context';

// Its line was left blank: above it stood a paragraph then, and below it text that looked like an underline.
test.each(['Costs\n[^1]\n===', 'Costs\r\n  [^1]\r\n---', 'Costs\n[^1] and more\n==='])('a footnote that begins a line of a heading stays: %j', (heading) => {
  const problems = check(footnoteInHeading, `${heading}\n\nText.\n\n[^1]: A source\n`);
  expect(problems.map(({ fixes }) => fixes.length)).toEqual([0]);
});

test('a footnote behind the words of such a line moves', () => {
  const [problem] = check(footnoteInHeading, 'Costs\nand more[^1]\n===\n\nText.\n\n[^1]: A source\n');
  expect(problem?.fixes).toHaveLength(1);
});
