import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';

// The underline took the definition off the paragraph, and then an empty item could interrupt what was still a paragraph.
test('an empty list item does not begin right behind a link definition', () => {
  const note = parseNote('[ref]: <a b> "t"\n- \n    [^1]: \n');
  expect(note.footnotes.definitions).toEqual([]);
  expect(note.containers).toEqual([]);
  expect(note.blocks.map((block) => block.kind)).toEqual(['link-definition', 'paragraph']);
});
