import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/core/citations/plain-line';

/** What a line has for a character between two letters. */
const between = (unit: number): string => plainLine(`a${String.fromCodePoint(unit)}b`, 10);

describe('a text from outside as one line', () => {
  it('has one blank for each kind of blank and control', () => {
    const blanks = [0x00, 0x09, 0x0a, 0x1f, 0x20, 0x7f, 0x85, 0xa0, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
    expect(blanks.filter((unit) => between(unit) !== 'a b')).toEqual([]);
  });

  it('has nothing for what cannot be seen or turns the direction of text', () => {
    const invisible = [0xad, 0x61c, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xd800, 0xdfff, 0xfeff, 0xfffd, 0xe0000, 0xe0fff];
    expect(invisible.filter((unit) => between(unit) !== 'ab')).toEqual([]);
  });

  it('keeps all else', () => {
    const kept = [0x21, 0x7e, 0xa1, 0xac, 0xae, 0x61b, 0x61d, 0x167f, 0x1681, 0x2010, 0x2027, 0x2030, 0x2070, 0x3001, 0xfefe, 0xfffc, 0x1f600];
    expect(kept.filter((unit) => between(unit) !== `a${String.fromCodePoint(unit)}b`)).toEqual([]);
  });

  it('ends before the word or character that would make it too long, without blanks around it', () => {
    expect(plainLine('  ab cd  ', 10)).toBe('ab cd');
    expect(plainLine('ab cd', 4)).toBe('ab c');
    expect(plainLine('ab cd', 3)).toBe('ab');
    expect(plainLine('a\u{1f600}b', 2)).toBe('a');
    expect(plainLine('a\u{1f600}b', 3)).toBe('a\u{1f600}');
  });
});
