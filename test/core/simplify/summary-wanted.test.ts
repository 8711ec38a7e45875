import { describe, expect, it } from 'vitest';
import { isAuthorsOwn, isWanted, reasonToKeep } from '../../../src/core/simplify/summary-wanted';

const states = ['missing', 'empty', 'stale', 'fresh', 'edited', 'unmarked'] as const;

describe('a summary', () => {
  it('is wanted where there is none, or one that no longer fits', () => {
    const wanted = (which?: 'missing' | 'stale' | 'both'): readonly string[] => states.filter((state) => isWanted(state, which));
    expect(wanted()).toEqual(['missing', 'empty', 'stale']);
    expect(wanted('both')).toEqual(['missing', 'empty', 'stale']);
    expect(wanted('missing')).toEqual(['missing', 'empty']);
    expect(wanted('stale')).toEqual(['stale']);
  });

  it("is the author's own where it was written or changed by hand, and stays for a reason", () => {
    expect(states.filter((state) => isAuthorsOwn(state))).toEqual(['edited', 'unmarked']);
    expect(reasonToKeep('edited')).toBe('Its summary was changed by hand');
    expect(reasonToKeep('unmarked')).toBe('Nothing tells where its summary comes from');
  });
});
