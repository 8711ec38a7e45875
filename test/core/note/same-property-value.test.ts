import { expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { samePropertyValue } from '../../../src/core/note/same-property-value';

const mapping = (...entries: readonly (readonly [string, PropertyValue])[]): PropertyValue => new Map(entries);

it.each<readonly [PropertyValue, PropertyValue, boolean]>([
  ['a', 'a', true],
  ['1', 1, false],
  [NaN, NaN, true],
  [null, '', false],
  [false, null, false],
  [[], [], true],
  [['a', ['b']], ['a', ['b']], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', null], false],
  [['a'], 'a', false],
  [[], mapping(), false],
  [mapping(), null, false],
  [mapping(['a', 1]), mapping(['a', 1]), true],
  [mapping(['a', 1]), mapping(['a', 2]), false],
  [mapping(['a', 1]), mapping(['b', 1]), false],
  [mapping(['a', 1], ['b', 2]), mapping(['b', 2], ['a', 1]), false],
  [mapping(['a', [mapping(['b', NaN])]]), mapping(['a', [mapping(['b', NaN])]]), true],
])('%j and %j: %s', (a, b, same) => {
  expect(samePropertyValue(a, b)).toBe(same);
  expect(samePropertyValue(b, a)).toBe(same);
});
