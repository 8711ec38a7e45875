import { describe, expect, it } from 'vitest';
import { isBlankLine, nextLine, previousLineEnd } from '../../../src/core/citations/line-bounds';

describe('the next line', () => {
  it('begins behind the line ending, and at the end of the text where none follows', () => {
    expect([nextLine('a\nb', 1), nextLine('a\r\nb', 1), nextLine('a\rb', 1), nextLine('a', 1), nextLine('', 0)]).toEqual([2, 3, 2, 1, 0]);
  });
});

describe('the line before', () => {
  it('ends in front of its line ending, and is none before the first', () => {
    expect([previousLineEnd('a\nb', 2), previousLineEnd('a\r\nb', 3), previousLineEnd('a', 0)]).toEqual([1, 1, -1]);
  });
});

describe('a blank line', () => {
  it.each<[string, number, boolean]>([
    [' \t', 0, true],
    ['> >\nb', 2, true],
    ['> >\nb', 1, false],
    ['>', 0, false],
    ['> b', 1, false],
  ])('%j with the marks of at most %i quotes: %j', (text, quotes, isBlank) => {
    expect(isBlankLine(text, 0, quotes)).toBe(isBlank);
  });
});
