import { describe, expect, it } from 'vitest';
import { isAlphanumeric, isBlank, isBlankOrEnding, isDigit, isLetter, isLineEnding, isPunctuation, isWhitespace } from '../../../src/core/note/character';

const ascii = Array.from({ length: 128 }, (_, unit) => unit);
const those = (is: (unit: number) => boolean): string => String.fromCharCode(...ascii.filter(is));

describe('the characters of ASCII', () => {
  it.each([
    ['punctuation', isPunctuation, '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
    ['letters', isLetter, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
    ['digits', isDigit, '0123456789'],
    ['letters and digits', isAlphanumeric, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
    ['blanks', isBlank, '\t '],
    ['line endings', isLineEnding, '\n\r'],
    ['blanks and line endings', isBlankOrEnding, '\t\n\r '],
    ['whitespace', isWhitespace, '\t\n\v\f\r '],
  ])('that are %s', (_, is, expected) => {
    expect(those(is)).toBe(expected);
  });
});

describe('the characters beyond ASCII', () => {
  it('are no punctuation, letters and digits of Markdown', () => {
    expect([0x80, 0xa7, 0xe9, 0x660, 0x2014, 0xff01, NaN].filter((unit) => isPunctuation(unit) || isAlphanumeric(unit))).toEqual([]);
  });

  it('that are whitespace', () => {
    expect([0x85, 0xa0, 0xad, 0x1fff, 0x2000, 0x200a, 0x200b, 0x2027, 0x2028, 0x2029, 0x202a, 0x3000, 0x3001, 0xfeff, NaN].filter(isWhitespace)).toEqual([0xa0, 0x2000, 0x200a, 0x2028, 0x2029, 0x3000, 0xfeff]);
  });
});
