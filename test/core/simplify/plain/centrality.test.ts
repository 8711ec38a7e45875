import { describe, expect, it } from 'vitest';
import { centrality } from '../../../../src/core/simplify/plain/centrality';
import { termSpace } from '../../../../src/core/simplify/plain/term-vectors';

const central = (...sentences: readonly string[]): readonly number[] => centrality(termSpace(sentences.map((sentence) => sentence.split(' ')), 'en'));

describe('centrality', () => {
  it('is highest for the sentence that shares most with all others', () => {
    const [first, second, third] = central('bees dance', 'bees dance flowers rain', 'flowers rain');
    expect(second).toBe(1);
    expect(first).toBeCloseTo(third ?? 0, 10);
    expect(first).toBeLessThan(1);
  });

  it('is lowest for a sentence that shares nothing', () => {
    expect(central('bees dance', 'bees hum', 'stones rest')[2]).toBeLessThan(0.2);
  });

  it('is equal where there is nothing to share', () => {
    expect(central('bees', 'stones', 'the of')).toEqual([1, 1, 1]);
    expect(central()).toEqual([]);
  });
});
