import { describe, expect, test } from 'vitest';
import { isWithinEdits, likelyEdits } from '../../../src/core/rules/edit-distance';

describe('isWithinEdits', () => {
  test.each([
    ['trams', 'trams', 0, true],
    ['trams', 'trems', 0, false],
    ['trams', 'trems', 1, true],
    ['trams', 'tram', 1, true],
    ['trams', 'strams', 1, true],
    ['trams', 'tarms', 1, false],
    ['trams', 'tarms', 2, true],
    ['kitten', 'sitting', 2, false],
    ['kitten', 'sitting', 3, true],
    ['', 'ab', 2, true],
    ['', 'abc', 2, false],
    ['x'.repeat(101), 'x'.repeat(101), 2, false],
  ])('says of %j and %j within %i: %s', (left, right, limit, expected) => {
    expect(isWithinEdits(left, right, limit)).toBe(expected);
    expect(isWithinEdits(right, left, limit)).toBe(expected);
  });
});

test('short names that differ are different names', () => {
  expect(['tram', 'trams', 'tramway', 'tramways'].map(likelyEdits)).toEqual([0, 1, 1, 2]);
});
