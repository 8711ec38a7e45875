import { describe, expect, test } from 'vitest';
import { frontmatterInvalidJsonEscape } from '../../../src/core/rules/frontmatter-invalid-json-escape';
import { check, fixAll } from './rule-context';

describe('frontmatter-invalid-json-escape', () => {
  test.each([
    ['every bar, but no true backslash', '---\n{"a":"x\\|y","b":["\\\\","[[p\\|q]]"]}\n---\n', '---\n{"a":"x|y","b":["\\\\","[[p|q]]"]}\n---\n'],
    ['other characters by a second backslash', '---\n{"a":"\\d+ \\(b\\)"}\n---\n', '---\n{"a":"\\\\d+ \\\\(b\\\\)"}\n---\n'],
    ['both kinds at once', '---\n{"a":"\\d","b":"x\\|y"}\n---\n', '---\n{"a":"\\\\d","b":"x|y"}\n---\n'],
    ['behind a byte order mark', '\ufeff---\n{"a":"x\\|y"}\n---\n', '\ufeff---\n{"a":"x|y"}\n---\n'],
  ])('mends %s', (_, before, after) => {
    expect(fixAll(frontmatterInvalidJsonEscape, before, { form: 'site' })).toBe(after);
  });

  test.each([
    ['\\|', true],
    ['\\d', false],
  ])('calls it safe only to take backslashes from bars: %s', (written, isSafe) => {
    const problems = check(frontmatterInvalidJsonEscape, `---\n{"a":"x${written}y"}\n---\n`);
    expect(problems.flatMap(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([isSafe]);
  });

  test('points at the first escape, in whole characters', () => {
    const text = '---\n{"a":"\\\\","b":"\\😀 \\|"}\n---\n';
    expect(check(frontmatterInvalidJsonEscape, text).map(({ from, to }) => text.slice(from, to))).toEqual(['\\😀']);
  });

  test('offers nothing where more is wrong', () => {
    expect(check(frontmatterInvalidJsonEscape, '---\n{"a":"x\\|y","b":]}\n---\n').map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each(['---\n{"a":"\\u2014\\x41\\/"}\n---\n', '---\n{"a":]}\n---\n', '---\na: "x\\|y"\n---\n', '{"a":"x\\|y"}\n', '---\n{"a":"x|y"}\n---\n'])('says nothing of %j', (text) => {
    expect(check(frontmatterInvalidJsonEscape, text)).toEqual([]);
  });
});
