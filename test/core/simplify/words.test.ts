import { describe, expect, it } from 'vitest';
import { countWords, findWords } from '../../../src/core/simplify/words';

describe('words', () => {
  it.each([
    ["Don't pay 1,300.50 for a cost-effective U.S. car!", ["Don't", 'pay', '1,300.50', 'for', 'a', 'cost-effective', 'U.S', 'car']],
    ['Größe, naïveté & Ελλάδα', ['Größe', 'naïveté', 'Ελλάδα']],
    ['हिन्दी शब्द', ['हिन्दी', 'शब्द']],
    ['今日は天気がいい', ['今日', 'は', '天気', 'が', 'いい']],
    ['— … "" 😀', []],
    ['', []],
  ])('of %s', (text, words) => {
    expect(findWords(text)).toEqual(words);
    expect(countWords(text)).toBe(words.length);
  });
});
