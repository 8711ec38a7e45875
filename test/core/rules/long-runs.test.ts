import { describe, expect, it } from 'vitest';
import { findLongRuns } from '../../../src/core/rules/long-runs';

const found = (text: string): readonly string[] => findLongRuns(text).map(({ from, to }) => text.slice(from, to));

describe('a long run', () => {
  it('is of twenty or more letters, digits, hyphens and underscores', () => {
    const all = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
    expect(found(all)).toEqual([all]);
    expect(found('a'.repeat(19))).toEqual([]);
    expect(found('a'.repeat(20))).toEqual(['a'.repeat(20)]);
    expect(found(`${'a'.repeat(19)} ${'b'.repeat(21)}.${'c'.repeat(20)}é${'d'.repeat(19)}`)).toEqual(['b'.repeat(21), 'c'.repeat(20)]);
    expect(found('')).toEqual([]);
  });

  it('is ended by all else', () => {
    for (const mark of '.:/+=@[`{^ \n') expect(found(`${'a'.repeat(15)}${mark}${'b'.repeat(15)}`)).toEqual([]);
  });
});
