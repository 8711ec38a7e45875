import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../../src/core/text/line-index';

describe('lineIndex', () => {
  test.each<[string, number, number, number]>([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\r\rb', 2, 2, 1],
    ['a\n\rb', 3, 3, 1],
    ['😀b', 2, 1, 3],
    ['a\u2028b\u0085c', 4, 1, 5],
    ['\ufeffabc', 0, 1, 1],
    ['\ufeffabc', 1, 1, 1],
    ['\ufeffab\n\ufeffc', 5, 2, 2],
    ['abc', -5, 1, 1],
    ['a\nbc', 99, 2, 3],
  ])('finds in %j the offset %i on line %i, column %i', (text, offset, line, column) => {
    expect(lineIndex(text).at(offset)).toEqual({ line, column });
  });

  test.each<[string, number]>([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\r\nb\rc\nd', 4],
    ['\r\n\r\n', 3],
  ])('counts the lines of %j: %i', (text, count) => {
    expect(lineIndex(text).lineCount).toBe(count);
  });

  test('agrees with counting line endings up to the offset', () => {
    const piece = fc.constantFrom('\n', '\r', '\r\n', 'a', '😀', ' ');
    fc.assert(
      fc.property(fc.array(piece).map((parts) => parts.join('')), fc.nat(40), (text, wanted) => {
        const offset = Math.min(wanted, text.length);
        const insideCrlf = text[offset - 1] === '\r' && text[offset] === '\n';
        const before = text.slice(0, insideCrlf ? offset - 1 : offset).split(/\r\n|\r|\n/);
        const column = (before.at(-1) ?? '').length + 1 + (insideCrlf ? 1 : 0);
        expect(lineIndex(text).at(offset)).toEqual({ line: before.length, column });
      }),
    );
  });
});
