import { describe, expect, test } from 'vitest';
import type { Property, PropertyValue } from '../../../../src/core/note/frontmatter';
import { disagreements } from '../../../../src/core/publishers/yaml-readers/disagreements';
import type { ReaderValue } from '../../../../src/core/publishers/yaml-readers/reader-value';

function compared(ours: PropertyValue, theirs: ReaderValue | undefined, key = 'key'): readonly unknown[] {
  const range = { from: 0, to: 0 };
  const property: Property = { key, value: ours, keyRange: range, valueRange: range, ...range };
  const values = new Map(theirs === undefined ? [] : [[key, theirs] as const]);
  return disagreements([property], values).map((found) => [found.ours, found.theirs]);
}

const noSuchDay: ReaderValue = { kind: 'date', time: 1_740_873_600_000 };

describe('two readings', () => {
  test.each<[PropertyValue, ReaderValue]>([
    ['a', 'a'],
    [Number.NaN, Number.NaN],
    [0, -0],
    [null, null],
    ['2025-01-30', { kind: 'date', time: 1_738_195_200_000 }],
    [['a', ['b']], ['a', ['b']]],
    [new Map<string, PropertyValue>([['a', 1], ['b', 2]]), new Map<string, ReaderValue>([['b', 2], ['a', 1]])],
    [new Map([['{title: null}', null]]), new Map([['[object Object]', null]])],
    [new Map([['', 1]]), new Map([['null', 1]])],
  ])('agree on %j and %j', (ours, theirs) => {
    expect(compared(ours, theirs)).toEqual([]);
  });

  test.each<[PropertyValue, ReaderValue | undefined, PropertyValue, ReaderValue | undefined]>([
    ['10:30', 630, '10:30', 630],
    ['1', 1, '1', 1],
    [null, '', null, ''],
    ['2025-02-30', noSuchDay, '2025-02-30', noSuchDay],
    ['a', { kind: 'bytes' }, 'a', { kind: 'bytes' }],
    ['a', undefined, 'a', undefined],
    [['a', '08'], ['a', 8], '08', 8],
    [['a'], ['a', 'b'], ['a'], ['a', 'b']],
    [['a'], 'a', ['a'], 'a'],
    [new Map([['a', ['1:30']]]), new Map([['a', [90]]]), '1:30', 90],
  ])('disagree on %j and %j', (ours, theirs, first, second) => {
    expect(compared(ours, theirs)).toEqual([[first, second]]);
  });

  test('disagree on a mapping where one has more keys', () => {
    expect(compared(new Map([['<<', 1]]), new Map([['a', 1]]))).toHaveLength(1);
    expect(compared(new Map([['a', 1]]), new Map([['a', 1], ['b', 2]]))).toHaveLength(1);
  });

  test('do not count keys that no reader has a name for', () => {
    expect(compared(1, undefined, '{title: null}')).toEqual([]);
    expect(compared(1, undefined, '')).toEqual([[1, undefined]]);
  });
});
