import { describe, expect, it } from 'vitest';
import { findCandidates, type Candidate } from '../../../../src/core/simplify/plain/candidate';
import type { SummaryBlock } from '../../../../src/core/simplify/summarizer';

const paragraph = (text: string, section = ''): SummaryBlock => ({ kind: 'paragraph', section, text });

/** The only sentence of a text, in front of which another one stands. */
function only(text: string, kind: SummaryBlock['kind'] = 'paragraph'): Candidate {
  const [, second, third] = findCandidates([paragraph('Bees live in hives.'), { kind, section: '', text }], '', 'en');
  if (second === undefined || third !== undefined) throw new Error(`Unexpected sentences in ${text}`);
  return second;
}

describe('the sentences of a note', () => {
  it('are counted by sections, which change where a heading does', () => {
    const found = findCandidates([paragraph('Bees live in hives.'), paragraph('Bees make honey. It is sweet.'), paragraph('Wasps do not.', 'Wasps'), paragraph('Ants run.', 'Ants')], '', 'en');
    expect(found.map(({ section }) => section)).toEqual([0, 0, 0, 1, 2]);
    expect(found.map(({ isFirst }) => isFirst)).toEqual([true, true, false, true, true]);
    expect(found.map(({ origin }) => [origin.block, origin.from, origin.to])).toEqual([[0, 0, 19], [1, 0, 16], [1, 17, 29], [2, 0, 13], [3, 0, 9]]);
  });

  it('are at most four thousand', () => {
    expect(findCandidates([paragraph('Bees fly. '.repeat(4001).trim())], '', 'en')).toHaveLength(4000);
  });

  it('are whole where they say something by themselves', () => {
    expect(only('The bees of the town fly far.').isWhole).toBe(true);
    expect(only('Row, row, row, row, row.').isWhole).toBe(true);
    expect(only(`Row, ${'row, '.repeat(11)}row.`).isWhole).toBe(true);
    expect(only(`${'Row the boat '.repeat(14).trim()}.`).isWhole).toBe(false);
    expect(only('(The bees of the town fly far.)').isWhole).toBe(false);
    expect(only('(The bees of the town fly far).').isWhole).toBe(false);
    expect(only('The bees of the town:').isWhole).toBe(false);
    expect(only('The bees fly.').isWhole).toBe(false);
  });

  it('are hard by their long words and their length', () => {
    expect(only('The bees of the town fly far.').hardness).toBe(0);
    expect(only('The beautiful animals of the town fly.').hardness).toBeCloseTo(1 / 7, 5);
    expect(only(`The bees fly ${'far '.repeat(24).trim()}.`).hardness).toBeCloseTo(0.5, 5);
    const [german] = findCandidates([paragraph('Der Bienenstock steht hier.')], '', 'de');
    expect(german?.hardness).toBeCloseTo(1 / 8, 5);
  });

  it.each([
    ['A honey bee is an insect of the town.', 'a honey bee'],
    ['The honey bee (Apis) is an insect.', 'the honey bee'],
    ['Swarming means that bees leave.', 'swarming'],
    ['Hives are important to all the bees.', ''],
    ['Bees are flying over the whole town.', ''],
    ['The bees, it is said, fly far.', ''],
  ])('%j defines %j', (text, defined) => {
    expect(only(text).defines).toBe(defined);
  });

  it.each<readonly [string, SummaryBlock['kind'], number]>([
    ['The bees of the town fly far.', 'paragraph', 0],
    ['The bees of the town fly far.', 'list-item', 0.1],
    ['Honey: the bees of the town make it.', 'list-item', 0.2],
    ['Do the bees of the town fly far?', 'paragraph', 0.8],
    ['The bees of the town fly far', 'paragraph', 0.35],
    ['The bees of the town (fly far.', 'paragraph', 0.2],
    ['The bees of the town3 fly far.', 'paragraph', 0.3],
    ['Imagine that the bees of the town fly far.', 'paragraph', 1],
    ['Makes the bees of the town fly far.', 'paragraph', 0.5],
  ])('%j as a %s has flaws of %d', (text, kind, flaws) => {
    expect(only(text, kind).flaws).toBeCloseTo(flaws, 5);
  });
});
