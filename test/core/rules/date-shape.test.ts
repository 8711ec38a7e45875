import { describe, expect, test } from 'vitest';
import { dateShape } from '../../../src/core/rules/date-shape';
import { check } from './rule-context';

describe('date-shape', () => {
  test.each([
    ['"date":2024', 'site', ['error']],
    ['"date":["2024-12-31"]', 'site', ['error']],
    ['"date":true', 'site', ['error']],
    ['"date":false', 'site', []],
    ['"date":""', 'site', []],
    ['"created":"yesterday"', 'site', ['warning']],
    ['"updated":"2024-12-31 10:00:00"', 'site', []],
    ['"date":"yesterday"', 'vault', []],
    ['"created":"yesterday","dg-pass-frontmatter":true', 'vault', ['warning']],
    ['"date":"yesterday","dg-pass-frontmatter":true', 'vault', ['error']],
    ['"date":"2024-12-31","dg-pass-frontmatter":true', 'vault', []],
  ] as const)('says of %s in the %s', (properties, form, severities) => {
    const problems = check(dateShape, `---\n{"dg-publish":true,${properties}}\n---\n`, { form });
    expect(problems.map(({ severity }) => severity)).toEqual(severities);
  });

  test('says so, too, where the plugin passes all properties on', () => {
    const publisherSettings = { 'defaultNoteSettings.dgPassFrontmatter': true };
    expect(check(dateShape, '---\ndate: foo\n---\n', { publisherSettings }).map(({ severity }) => severity)).toEqual(['error']);
  });

  test.each(['03/04/2024', 'foo', 'yesterday'])('does not guess what %s means', (date) => {
    expect(check(dateShape, `---\n{"date":"${date}"}\n---\n`, { form: 'site' }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each(['obsidian-publish', 'flowershow', 'enveloppe'])('%s reads no dates', (publisher) => {
    expect(check(dateShape, '---\ndate: foo\ncreated: foo\n---\n', { publisher })).toEqual([]);
  });
});
