import { expect, test } from 'vitest';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { parseNote } from '../../src/core/note/parse-note';
import { applyEdits } from '../../src/core/text/apply-edits';

const table = '| a | b |\n|---|---|\n| c | d |\n| e | f |';
const source = { url: 'https://a.org/', title: '' };

// In front of a row's first bar it was a cell of its own, and the last cell was shown no more; behind the last bar it was not shown itself.
test.each([table.indexOf('| c'), table.indexOf('\n| e'), table.length])('no footnote goes in front of a row or behind it: %d', (at) => {
  expect(insertCitationEdits(parseNote(table), { from: at, to: at }, source)).toEqual({
    kind: 'refused',
    reason: 'A footnote cannot stand outside the cells of a table',
  });
});

test.each(['c', 'd', 'f'])('a footnote may stand in a cell: %s', (cell) => {
  const at = table.indexOf(cell) + 1;
  const inserted = insertCitationEdits(parseNote(table), { from: at, to: at }, source);
  const result = inserted.kind === 'planned' ? applyEdits(table, inserted.plan.edits) : inserted;
  expect(result.kind === 'applied' ? result.text : result.reason).toContain(`${cell}[^1] |`);
});
