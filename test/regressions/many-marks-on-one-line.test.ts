import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';

// For each mark that was removed, its whole line was read.
test('twenty thousand marks without a source are removed from one line', () => {
  const conversion = convertCitations(parseNote('word word citeturn0search0 '.repeat(20_000)), { removeArtefacts: true });
  expect(conversion.plan.edits).toHaveLength(20_000);
  expect(conversion.plan.edits[1]).toEqual({ from: 36, to: 53, text: '' });
  expect(conversion.changes).toEqual(['Removed 20000 marks whose source is gone']);
});
