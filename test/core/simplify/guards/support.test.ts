import { describe, expect, it } from 'vitest';
import { supportOf } from '../../../../src/core/simplify/guards/support';

const note = ['Bees dance near hives. Warm gardens help.', 'Keepers count queens daily.'];

describe('how much of a sentence a note covers', () => {
  it.each([
    ['of its first sentence, all', 'Bees dance near hives.', 1],
    ['of its last sentence, all', 'Keepers count queens daily.', 1],
    ['of two neighbours, all', 'Warm gardens help keepers count.', 1],
    ['of sentences with another between them, the better one', 'Bees dance: keepers count queens.', 0.6],
    ['of words that it does not have, nothing', 'Wolves howl loudly.', 0],
    ['of fewer than three words, all', 'Wolves howl.', 1],
  ])('%s', (_what, sentence, share) => {
    expect(supportOf(note, 'en').coverage(sentence)).toBeCloseTo(share, 9);
  });

  it('of a note of one sentence, too', () => {
    expect(supportOf(['Bees dance near hives.'], 'en').coverage('Bees dance near old hives.')).toBeCloseTo(0.8, 9);
  });
});

describe('how much of a text is new', () => {
  it('is the share of its pairs of words that the note does not have', () => {
    expect(supportOf(note, 'en').novelty('Bees dance near hives and keepers count queens daily now.')).toBeCloseTo(3 / 9, 9);
  });

  it('is nothing for a text of a few words', () => {
    expect(supportOf(note, 'en').novelty('Wolves howl at every old moon again.')).toBe(0);
  });
});
