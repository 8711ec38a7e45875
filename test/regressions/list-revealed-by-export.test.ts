import { expect, it } from 'vitest';
import { exportCitations } from '../../src/core/citations/export-citations';
import { parseNote } from '../../src/core/note/parse-note';

it.each([
  ['footnotes that kept a numbered list apart from a heading stay: without them its items answered the marks of the exported list', 'Text[^1]\n\n## Sources\n\n[^1]: First source\n\n1. Text ([b.org](https://b.org/y)).\n\nEnd.\n'],
  ['a footnote stays where a numbered source stands between its mark and the exported list, whose entry the mark would not have led to', 'Text[^1]\n1. https://u.org/p\n[^1]: https://a.org/x\nlazy line\n'],
])('%s', (_, text) => {
  const exported = exportCitations(parseNote(text), 'list');
  expect(exported).toMatchObject({ kind: 'planned', plan: { edits: [] }, changes: [], remarks: ['Left 1 footnote: in a list, other text would be read in another way'] });
});
