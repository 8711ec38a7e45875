import { expect, it } from 'vitest';
import { exportCitations } from '../../src/core/citations/export-citations';
import { parseNote } from '../../src/core/note/parse-note';

it('footnotes that kept a numbered list apart from a heading stay: without them its items answered the marks of the exported list', () => {
  const text = 'Text[^1]\n\n## Sources\n\n[^1]: First source\n\n1. Text ([b.org](https://b.org/y)).\n\nEnd.\n';
  const exported = exportCitations(parseNote(text), 'list');
  expect(exported).toMatchObject({ kind: 'planned', plan: { edits: [] }, changes: [], remarks: ['Left 1 footnote: in a list, other text would be read in another way'] });
});
