import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../src/core/simplify/plain/candidate';
import { scoreSentences } from '../../../../src/core/simplify/plain/score-sentences';

/** By how much the second sentence is worth more than the third, which says the same. */
function lead(paragraphs: readonly string[]): number {
  const candidates = findCandidates(paragraphs.map((text) => ({ kind: 'paragraph', section: '', text })), '', 'en');
  const { scores } = scoreSentences(candidates, '', 'en');
  expect(scores).toHaveLength(3);
  return (scores[1] ?? 0) - (scores[2] ?? 0);
}

const wasps = 'The wasps of the town live in the ground.';

describe('an early sentence', () => {
  it('is worth a little more in prose that says what it is about', () => {
    expect(lead([`We found a big hive. ${wasps} ${wasps}`])).toBeCloseTo(0.051681, 6);
    expect(lead([`In short, bees live in hives. ${wasps} ${wasps}`])).toBeCloseTo(0.051681, 6);
  });

  it('is worth more in other texts, without more for the first one where another says what it is about', () => {
    expect(lead(['In short, bees live in hives.', wasps, wasps])).toBeCloseTo(0.120589, 6);
  });

  it('is worth most where it is the first without a serious flaw', () => {
    expect(lead(['Makes the bees of the town fly far.', wasps, wasps])).toBeCloseTo(0.420589, 6);
    expect(lead(['The bees of the town fly far.', wasps, wasps])).toBeCloseTo(0.120589, 6);
  });
});
