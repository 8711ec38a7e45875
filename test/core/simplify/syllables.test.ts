import { describe, expect, it } from 'vitest';
import { countSyllables } from '../../../src/core/simplify/syllables';

describe('syllables', () => {
  it.each([
    [1, 'a the make makes asked through world spend course house strengths I 2025'],
    [2, "table boxes wanted garden isn't model little people safely being quiet movement science"],
    [3, 'animal media video usual created library important example area companies'],
    [4, 'information technology american society initiate material'],
    [5, 'university association electricity'],
  ])('%i in each of: %s', (syllables, words) => {
    for (const word of words.split(' ')) expect([word, countSyllables(word)]).toEqual([word, syllables]);
  });

  it('of a hyphenated word are those of its parts', () => {
    expect(countSyllables('well-known')).toBe(2);
    expect(countSyllables('open-source')).toBe(3);
  });
});
