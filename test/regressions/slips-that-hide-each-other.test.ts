import { expect, it } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { findCaretSlips } from '../../src/core/rules/caret-slips';

it.each([
  ['The key [ˆ1] is left.\n\nCheap[^1].\n\n[^1]：来源\n', ['[^1]', '[^1]:']],
  ['Cheap^[abc] and fast[^abc].\n\n[^abc] : A source\n', ['[^abc]', '[^abc]:']],
  ['Cheap^[abc].\n\n[ˆabc]: A source\n', ['[^abc]', '[^abc]']],
])('a slip is found though the definition that it refers to holds one as well: it came up only once that was mended: %j', (text, wanted) => {
  expect(findCaretSlips(parseNote(text)).map((slip) => slip.wanted)).toEqual(wanted);
});
