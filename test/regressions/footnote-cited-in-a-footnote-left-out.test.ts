import { expect, it } from 'vitest';
import { exportCitations } from '../../src/core/citations/export-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';
import { SparedPlaces } from '../../src/core/text/spared-places';

it('a footnote whose text is left out of an export stays with it: its definition went though its place was spared', () => {
  const text = 'Text[^3] and[^4].\n\n[^3]: see[^1].\n[^1]: First source\n\nMore.\n\n[^4]: Other\n';
  const definitions = { from: text.indexOf('[^3]:'), to: text.indexOf('\n\nMore') };
  const exported = exportCitations(parseNote(text), 'list', new SparedPlaces([definitions]));
  expect(exported).toMatchObject({ kind: 'planned', changes: ['Listed 1 footnote'] });
  const result = exported.kind === 'planned' ? applyPlan(text, exported.plan) : exported;
  expect(result).toMatchObject({ text: 'Text[^3] and[1].\n\n[^3]: see[^1].\n[^1]: First source\n\nMore.\n\n## Sources\n\n1. Other\n' });
});
