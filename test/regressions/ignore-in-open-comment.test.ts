import { expect, test } from 'vitest';
import { checkAll } from '../core/rules/rule-context';

// Nothing closed the comment: each word of the note became the name of a rule, and the fix deleted all of them.
test('a comment that nothing closes names no rules, and no fix deletes what it hides', () => {
  const text = 'Text\n\n%% preflight-ignore-next secret\nmy long text\n';
  expect(checkAll(text).map(({ rule, fixes }) => [rule, fixes.map(({ title }) => title)])).toEqual([['comment-leak', ['Close the comment']]]);
});

// The fix was refused when it was applied: it would have emptied the note.
test('an ignore that is all of a note is not offered to be removed', () => {
  expect(checkAll('%% preflight-ignore-next secret %%\n').map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['ignore-unused', 0]]);
});
