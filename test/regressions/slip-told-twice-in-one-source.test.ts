import { expect, test } from 'vitest';
import { sourceUrlInvalid } from '../../src/core/rules/source-url-invalid';
import { applied, check } from '../core/rules/rule-context';

test('one press mends an address that a source misspells twice', () => {
  const text = 'Cheap[^1].\n\n[^1]: https//example.org\nType https//example.org to see it, or htps//x.\n';
  const problems = check(sourceUrlInvalid, text);
  expect(problems.map(({ message }) => message)).toEqual(['Unexpected `https//` in front of an address, expected `https://`']);
  const fixed = applied(text, problems[0]?.fixes[0]?.edits ?? []);
  expect(fixed).toBe('Cheap[^1].\n\n[^1]: https://example.org\nType https://example.org to see it, or htps//x.\n');
  expect(check(sourceUrlInvalid, fixed)).toEqual([]);
});
