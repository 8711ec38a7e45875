import { describe, expect, it } from 'vitest';
import { measureReadability } from '../../../src/core/simplify/readability';

describe('readability', () => {
  it('of English is the Flesch-Kincaid grade', () => {
    // 2 sentences, 9 words, 9 syllables: 0.39 * 4.5 + 11.8 * 1 - 15.59
    expect(measureReadability('The cat sat on the mat. The dog slept.', 'en')).toEqual({ measure: 'flesch-kincaid', sentences: 2, words: 9, score: -2 });
    // 1 sentence, 5 words, 3 + 1 + 2 + 5 + 3 = 14 syllables: 0.39 * 5 + 11.8 * 2.8 - 15.59
    expect(measureReadability('Important things happen: university libraries.', 'en')).toEqual({ measure: 'flesch-kincaid', sentences: 1, words: 5, score: 19.4 });
  });

  it('of other languages is LIX', () => {
    // 8 words in 2 sentences, 3 of them long (Bienen has six letters): 4 + 100 * 3 / 8
    expect(measureReadability('Die Bienen besuchen den Garten. Niemand bemerkt sie.', 'de')).toEqual({ measure: 'lix', sentences: 2, words: 8, score: 41.5 });
  });

  it('of scripts without blanks is characters a sentence', () => {
    expect(measureReadability('蜜蜂在花园里。下雨了！', 'unspaced')).toMatchObject({ measure: 'characters-per-sentence', sentences: 2, score: 4.5 });
  });

  it('of nothing is 0', () => {
    expect(measureReadability('', 'en')).toEqual({ measure: 'flesch-kincaid', sentences: 0, words: 0, score: 0 });
    expect(measureReadability('… !', 'other').score).toBe(0);
  });
});
