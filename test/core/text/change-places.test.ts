import { describe, expect, test } from 'vitest';
import { changePlaces } from '../../../src/core/text/change-places';
import { rangesBefore, SparedPlaces } from '../../../src/core/text/spared-places';
import type { TextEdit } from '../../../src/core/text/text-edit';

const text = 'one\ntwo\nthree\nfour\nfive\n';
const edits: readonly TextEdit[] = [{ from: 0, to: 3, text: '1' }, { from: 4, to: 7, text: '2' }, { from: 8, to: 13, text: '3' }, { from: 24, to: 24, text: 'end\n' }];

function groupsOf(parts: readonly (readonly { readonly from: number; readonly to: number }[])[] | undefined): readonly (number | null)[] {
  return changePlaces({ baseText: text, edits }, parts).map(({ group }) => group);
}

describe('the places of a change', () => {
  test('go together where a part ties them, and follow the others where no part names them', () => {
    expect(groupsOf([[{ from: 0, to: 3 }, { from: 8, to: 9 }], [{ from: 5, to: 5 }]])).toEqual([0, 1, 0, null]);
  });

  test('are of one group where two parts share one of them', () => {
    expect(groupsOf([[{ from: 0, to: 3 }, { from: 4, to: 7 }], [{ from: 8, to: 13 }, { from: 4, to: 7 }]])).toEqual([2, 2, 2, null]);
  });

  test('are all of one group where the change can only be made as a whole', () => {
    expect(groupsOf(undefined)).toEqual([0, 0, 0, 0]);
  });

  test('hold all pages of a long place', () => {
    const long = Array.from({ length: 40 }, (_, at) => `line ${String(at)}\n`).join('');
    const places = changePlaces({ baseText: long, edits: [{ from: 0, to: long.length, text: 'x' }] }, undefined);
    expect(places.map(({ from, to, hunks }) => [from, to, hunks.length])).toEqual([[0, long.length, 3]]);
  });
});

describe('spared places', () => {
  const spared = new SparedPlaces([{ from: 20, to: 20 }, { from: 5, to: 10 }]);

  test.each([
    [4, 6, true], [5, 5, true], [10, 10, true], [2, 5, false], [10, 12, false], [18, 20, true], [20, 22, true], [19, 19, false], [0, 30, true], [11, 19, false],
  ])('hold the range from %i to %i: %j', (from, to, expected) => {
    expect(spared.hold([{ from, to }])).toBe(expected);
  });

  test('move with the edits around them', () => {
    const moved = spared.after([{ from: 0, to: 2, text: '' }, { from: 12, to: 12, text: 'abc' }]);
    expect([3, 8, 21, 2, 9].map((at) => moved.hold([{ from: at, to: at }]))).toEqual([true, true, true, false, false]);
  });
});

test('ranges are traced back over edits, and to the edit where they lie in what it brought', () => {
  const made = [{ from: 2, to: 4, text: 'abcdef' }, { from: 10, to: 15, text: '' }];
  expect(rangesBefore(made, [{ from: 0, to: 1 }, { from: 3, to: 5 }, { from: 9, to: 11 }, { from: 14, to: 20 }])).toEqual([
    { from: 0, to: 1 }, { from: 2, to: 4 }, { from: 5, to: 7 }, { from: 10, to: 21 },
  ]);
});
