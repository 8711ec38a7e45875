import { describe, expect, it } from 'vitest';
import { summaryLength } from '../../../src/core/simplify/summary-length';

const lengthFor = (words: number): ReturnType<typeof summaryLength> => {
  return summaryLength({ title: '', blocks: [{ kind: 'paragraph', section: '', text: 'bee '.repeat(words) }] });
};

describe('the length of a summary', () => {
  it.each([
    [0, 3, 60],
    [600, 3, 60],
    [1000, 4, 80],
    [2000, 7, 130],
    [100_000, 9, 180],
  ])('of %i words is %i sentences and %i words', (words, sentences, most) => {
    expect(lengthFor(words)).toEqual({ sentences, words: most });
  });
});
