import { expect, test } from 'vitest';
import { footnoteUndefined } from '../../src/core/rules/footnote-undefined';
import { check } from '../core/rules/rule-context';

// Each reference to one missing definition was a finding of its own, though one line mends them all.
test('a definition that is missing is missed once', () => {
  expect(check(footnoteUndefined, 'One[^a], two[^A] and three[^b].\n').map(({ from, message }) => [from, message])).toEqual([
    [3, 'Unexpected footnote `[^a]` without a definition, expected `[^a]: …` in the note'],
    [26, 'Unexpected footnote `[^b]` without a definition, expected `[^b]: …` in the note'],
  ]);
});
