import { expect, test } from 'vitest';
import { formatMarkdown } from '../../src/core/problem/format-markdown';
import { formatText } from '../../src/core/problem/format-text';
import { problemOf, reportOf } from '../core/problem/report-of';

/** More than a call takes as arguments: one line of two megabytes holds as many footnotes without a definition. */
const count = 200_000;

// The lines of a note were handed to one call, which ended in `Maximum call stack size exceeded`.
test('a note with hundreds of thousands of problems is reported whole', () => {
  const problem = problemOf();
  const report = reportOf(new Array<typeof problem>(count).fill(problem));
  expect(formatText(report, { color: false }).split('  some-rule\n')).toHaveLength(count + 1);
  expect(formatMarkdown(report).split('(`some-rule`)')).toHaveLength(count + 1);
});
