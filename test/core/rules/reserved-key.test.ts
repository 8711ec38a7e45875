import { describe, expect, test } from 'vitest';
import { reservedKey } from '../../../src/core/rules/reserved-key';
import { check } from './rule-context';

describe('reserved-key', () => {
  test.each(['layout', 'pagination', 'collections', 'page', 'content'])('knows %s', (key) => {
    expect(check(reservedKey, `---\n{"dg-publish":true,"${key}":"x"}\n---\n`, { form: 'site' }).map(({ severity }) => severity)).toEqual(['error']);
    expect(check(reservedKey, `---\ndg-publish: true\n${key}: x\n---\n`).map(({ severity }) => severity)).toEqual(['info']);
  });

  test('offers no key that is taken', () => {
    const problems = check(reservedKey, '---\n{"layout":"a","note-layout":"b"}\n---\n', { form: 'site' });
    expect(problems.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each(['quartz', 'obsidian-publish', 'flowershow', 'enveloppe'])('%s reserves none', (publisher) => {
    expect(check(reservedKey, '---\nlayout: post\npage: 3\n---\n', { publisher })).toEqual([]);
  });
});
