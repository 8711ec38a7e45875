import { expect, test } from 'vitest';
import { footnoteGlued } from '../../src/core/rules/footnote-glued';
import { applied, check } from '../core/rules/rule-context';

test('a blank line above a definition is one behind a carriage return, too', () => {
  const text = 'Cheap[^1].\n\n> It is cheap.\r[^1]: A source\n';
  const [problem] = check(footnoteGlued, text);
  const fixed = applied(text, problem?.fixes[0]?.edits ?? []);
  expect(fixed).toBe('Cheap[^1].\n\n> It is cheap.\r\r\n[^1]: A source\n');
  expect(check(footnoteGlued, fixed)).toEqual([]);
});
