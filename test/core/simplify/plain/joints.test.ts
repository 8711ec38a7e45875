import { describe, expect, it } from 'vitest';
import { plainSummarizer } from '../../../../src/core/simplify/plain/plain-summarizer';
import { pruneSentence } from '../../../../src/core/simplify/plain/prune-sentence';
import { splitSentence } from '../../../../src/core/simplify/plain/split-sentence';
import { usePlainWords } from '../../../../src/core/simplify/plain/use-plain-words';

describe('a sentence that concedes something', () => {
  it('becomes two where what it concedes is a whole clause', () => {
    expect(splitSentence('Although the keeper has helped the bees, the hive has stayed the same.', 'en')).toBe('The keeper has helped the bees. But the hive has stayed the same.');
    expect(splitSentence('Although mixing colours has helped the bees, the hive has stayed the same.', 'en')).toBeNull();
  });
});

describe('a sentence in another language', () => {
  it('is not made shorter, nor is one that does not end', () => {
    const sentence = 'The bees have left their old hive, which stood in the garden.';
    expect(pruneSentence(sentence, 'de')).toEqual([]);
    expect(pruneSentence(sentence.slice(0, -1), 'en')).toEqual([]);
    expect(pruneSentence(sentence, 'en')).toEqual(['The bees have left their old hive.']);
  });
});

describe('a plainer word', () => {
  it('stands in the place of one by itself only', () => {
    expect(usePlainWords('We utilize. Hives help.')).toBe('We use. Hives help.');
    expect(usePlainWords('We utilize.a hives.')).toBe('We utilize.a hives.');
  });
});

describe('the embedded engine', () => {
  it('is known by its name and version', () => {
    expect(plainSummarizer.id).toBe('plain@2');
  });
});
