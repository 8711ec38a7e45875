import { describe, expect, test } from 'vitest';
import { tagsShape } from '../../../src/core/rules/tags-shape';
import { check, fixAll } from './rule-context';

describe('tags-shape', () => {
  test.each([
    ['marks, and then what has become equal', '["#ai","RDD","ai"]', '["ai","RDD"]'],
    ['an entry that is nothing but a mark', '["#","ai"]', '["ai"]'],
    ['nothing among names', '[null,"","ai"]', '["ai"]'],
    ['a string with all faults', '"#ai, night trains,,AI"', '["ai","night","trains"]'],
    ['names that differ in case', '["AI","ai","Ai"]', '["AI"]'],
  ])('mends %s', (_, before, after) => {
    const note = (tags: string) => `---\n{"dg-publish":true,"tags":${tags},"title":"a"}\n---\n`;
    expect(fixAll(tagsShape, note(before), { form: 'site' })).toBe(note(after));
  });

  test.each(['[ai, 2024, true]', 'ai', 'ai,energy', '[]', '""', '5', '{a: b}', '', '[a/b-c_d, Ünïcode]'])('says nothing of %s', (tags) => {
    expect(check(tagsShape, `---\ntags: ${tags}\n---\n`)).toEqual([]);
  });

  test('changes names only when asked', () => {
    const safe = (tags: string) => check(tagsShape, `---\ntags: ${tags}\n---\n`).flatMap((problem) => problem.fixes.map((fix) => fix.safe));
    expect(safe('["#ai"]')).toEqual([true]);
    expect(safe('[night trains]')).toEqual([false]);
    expect(safe('night trains')).toEqual([true]);
    expect(safe('ai, night trains')).toEqual([false]);
  });
});
