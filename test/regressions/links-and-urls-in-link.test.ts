import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';

test('a link text of many links and URLs is read in time in proportion to it', () => {
  const count = 80_000;
  const text = `[${'[[b]]http://x '.repeat(count)}](u)`;
  const { links } = parseNote(text);
  expect(links).toHaveLength(count + 1);
});
