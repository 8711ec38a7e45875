import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../src/core/simplify/plain/candidate';
import { scoreSentences } from '../../../../src/core/simplify/plain/score-sentences';
import { swapSentences } from '../../../../src/core/simplify/plain/swap-sentences';
import { versionReader } from '../../../../src/core/simplify/plain/versions';

const hard = 'Extraordinarily complicated organisational accommodations characterise multitudinous honeybee communities everywhere.';
const main = 'The bees of the old town live in one big hive of wood.';
const easy = 'A wasp will sting you if you hit it with a stick.';
const again = 'The old bees of the town live in one big hive of wood.';
const limits = { sentences: 2, words: 60, mostWords: 60, plainness: 0, hardest: Infinity, leastWorth: 0 };

/** What the chosen sentences become, by their places. */
function swapped(sentences: readonly string[], chosen: readonly number[], hardest: number, scores: readonly number[]): readonly number[] | null {
  const candidates = findCandidates(sentences.map((text) => ({ kind: 'paragraph', section: '', text })), '', 'en');
  const scored = { ...scoreSentences(candidates, '', 'en'), scores };
  return swapSentences({ candidates, scored, language: 'en', versions: versionReader('en') }, chosen, limits, hardest);
}

describe('a sentence that makes a summary too hard', () => {
  it('goes for an easier one, and the one that says most stays', () => {
    expect(swapped([hard, main, easy], [0, 1], 6, [1, 2, 1])).toEqual([1, 2]);
    expect(swapped([main, hard, easy], [0, 1], 6, [2, 1, 1])).toEqual([0, 2]);
  });

  it('goes for the one that is worth most of those that are easy enough', () => {
    expect(swapped([hard, main, easy, 'The sun sets late in the year on the isle.'], [0, 1], 6, [1, 3, 1, 2])).toEqual([1, 3]);
    expect(swapped([hard, main, easy, 'The sun sets late in the year on the isle.'], [0, 1], 6, [1, 3, 2, 1])).toEqual([1, 2]);
  });

  it('stays where nothing else is easy enough, or only what says the same again', () => {
    expect(swapped([hard, main], [0, 1], 6, [1, 2])).toBeNull();
    expect(swapped([hard, main, easy], [0, 1], -50, [1, 2, 1])).toBeNull();
    expect(swapped([hard, main, again], [0, 1], 6, [1, 2, 1])).toBeNull();
  });

  it('stays where it says most itself', () => {
    expect(swapped([hard, main, easy], [0, 1], 6, [3, 1, 1])).toBeNull();
  });

  it('stays where it is the only one', () => {
    expect(swapped([hard, easy], [0], 6, [1, 1])).toBeNull();
  });
});
