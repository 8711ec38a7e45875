import { expect, test } from 'vitest';
import { SpecialFinder } from '../../../src/core/note/special-finder';

/** Every place that is found, each looked for from behind the one before. */
function placesIn(text: string): readonly number[] {
  const finder = new SpecialFinder(text);
  const places: number[] = [];
  for (let at = finder.find(0); at < text.length; at = finder.find(at + 1)) places.push(at);
  return places;
}

test.each([
  ['', []],
  ['plain text', []],
  ['a [b](c) ![d] ^[e]', [2, 4, 9, 10, 12, 14, 15, 17]],
  ['one: two % three! four^', []],
  ['at https://example.org, 5 %% of', [8, 26]],
  ['`a` $b$ <c> \\* #d', [0, 2, 4, 6, 8, 12, 15]],
])('of %j, what may begin or end something is found', (text, places) => {
  expect(placesIn(text)).toEqual(places);
});

test('a place is found again, and one further back too', () => {
  const finder = new SpecialFinder('a [ b ] c');
  expect([finder.find(0), finder.find(1), finder.find(3), finder.find(6), finder.find(7), finder.find(2)]).toEqual([2, 2, 6, 6, 9, 2]);
});
