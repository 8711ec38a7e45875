import { describe, expect, it } from 'vitest';
import { findDamage } from '../../../src/core/citations/find-damage';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyEdits } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';

/** The damage that replacing the first `found` of a text by `text` does. */
function damage(text: string, found: string, replacement: string): string | null {
  const from = text.indexOf(found);
  const edits: readonly TextEdit[] = [{ from, to: from + found.length, text: replacement }];
  const result = applyEdits(text, edits);
  return findDamage(parseNote(text), parseNote(result.kind === 'applied' ? result.text : ''), edits);
}

const otherMeaning = 'The change would give other text of the note another meaning';

describe('findDamage', () => {
  it('finds none where only the edited text changes', () => {
    expect(damage('A b c.\n\n# Title\n\n`code` [x](y)\n', 'b', 'bbb')).toBeNull();
    expect(damage('A b c.\n', 'b', '**b**')).toBeNull();
    expect(damage('- [ ] a b\n- c\n- [x] a\n', 'b', 'b[^1]')).toBeNull();
    expect(damage('- [ ] a b\n- [x] c\n- d\n', 'a b\n- [x] c', 'b\n- [x] d')).toBeNull();
    expect(damage('- [1]\n', '[1]', '[^1]')).toBeNull();
  });

  it.each([
    ['a fence that opens', 'A\n\nb\n\n# Title\n', 'A\n', '```\n', otherMeaning],
    ['a heading that comes to be', 'A\n\nb\n', '\nb', 'b\n---', 'The change would make or undo a heading'],
    ['a heading that goes', '# A\n\nb\n', '# ', '', 'The change would make or undo a heading'],
    ['a reference whose definition goes', 'A[^1] b\n\n[^1]: x\n', '[^1]:', 'x', otherMeaning],
    ['a reference that finds a definition', 'A[^1] b\n\nx: y\n', 'x:', '[^1]:', otherMeaning],
    ['text that falls into a footnote', 'A[^1] b\n\n[^1]: x\n\ny\n\n    code\n', '\ny\n', '', otherMeaning],
    ['a reference without a definition that comes to be', 'A [b c\n', 'b', '^9]', 'The change would make or undo a footnote reference without definition'],
    ['a reference without a definition that goes', 'A [^9] b\n', '^9', '9', 'The change would make or undo a footnote reference without definition'],
    ['a cut into code', 'A `code` b\n', 'od', 'x', 'The change would cut into code, math, a link or a comment'],
    ['a cut into a URL', 'A [x](https://a.org/b) c\n', '/b', '/c', 'The change would cut into code, math, a link or a comment'],
    ['a comment that opens', 'A b [x](y) %% c\n', 'b', '%%', otherMeaning],
    ['an item that goes', '- a\n', '- ', '', 'The change would make or undo a list item'],
    ['a box that goes', '- [ ] Water\n', '[ ] ', '', 'The change would make or undo a task'],
    ['a box without a blank behind it', '- [ ] Water\n', '[ ] ', '[ ][^1] ', 'The change would make or undo a task'],
    ['text in front of a box', '1. [x] Water\n', '[x]', 'So [x]', 'The change would make or undo a task'],
    ['a box that comes to be', '- Water [ ] it\n', 'Water ', '', 'The change would make or undo a task'],
    ['a box in place of a number', '- [1] Water\n', '1', ' ', 'The change would make or undo a task'],
    ['another box', '- [ ] Water\n', '[ ]', '[x]', 'The change would make or undo a task'],
    ['two boxes that change places', '- [ ] a b\n- [x] a c\n', '[ ] a b\n- [x]', '[x] a b\n- [ ]', 'The change would make or undo a task'],
  ])('finds %s', (_, text, found, replacement, expected) => {
    expect(damage(text, found, replacement)).toBe(expected);
  });
});
