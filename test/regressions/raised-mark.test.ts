import { expect, test } from 'vitest';
import { footnoteCaretSlip } from '../../src/core/rules/footnote-caret-slip';
import { applied, check } from '../core/rules/rule-context';

function mended(text: string): string | null {
  const [fix] = check(footnoteCaretSlip, text)[0]?.fixes ?? [];
  return fix === undefined ? null : applied(text, fix.edits);
}

test('the caret behind a raised mark goes with the one in front', () => {
  expect(mended('Cheap^[1]^, fast^[1]^[2].\n\n[^1]: A\n')).toBe('Cheap[^1], fast[^1]^[2].\n\n[^1]: A\n');
});

// It was mended to cite the footnote, whose number means another source.
test('a raised mark that a list answers is not taken for a footnote', () => {
  expect(mended('Mine[^1]. Pasted^[1]^.\n\n[^1]: A\n\nSources:\n[1] https://a.org\n')).toBeNull();
});
