import { expect, test } from 'vitest';
import { isMended } from '../../../src/core/problem/is-mended';
import type { Problem } from '../../../src/core/problem/problem';

const problem = (from: number, to: number, message = 'Unexpected `x`, expected `y`'): Problem => ({ rule: 'x-left', severity: 'warning', from, to, message, fixes: [] });

test.each<[string, readonly Problem[], boolean]>([
  ['nothing is found any more', [], true],
  ['it moved along with the text', [problem(0, 1), problem(6, 7)], false],
  ['one like it is left elsewhere', [problem(0, 1)], true],
  ['as many are found, but none of them is at its place', [problem(0, 1), problem(9, 10)], true],
  ['something else is found at its place', [problem(0, 1), problem(5, 6, 'Unexpected `z`')], true],
])('a problem is mended or not: %s', (_title, after, mended) => {
  const before = [problem(0, 1), problem(5, 6)];
  expect(isMended(problem(5, 6), [{ from: 4, to: 4, text: ' ' }], before, after)).toBe(mended);
});

test('a problem is not mended by what brings it back', () => {
  expect(isMended(problem(5, 6), [{ from: 5, to: 6, text: 'xx' }], [problem(5, 6)], [problem(5, 7)])).toBe(false);
});
