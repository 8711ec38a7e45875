import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { linksToFootnotes } from '../../src/core/citations/links-to-footnotes';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';
import type { EditPlan } from '../../src/core/text/text-edit';
import { siteReferences } from '../support/markdown-it-oracle';

function applied(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  return result.kind === 'applied' ? result.text : result.reason;
}

const list = '\n\nSources:\n[1] https://s.org/1\n[2] https://s.org/2\n';

// Sites take a footnote that is glued to a bare address for a part of it: the link led astray, and the source was not shown.
test.each([
  ['See https://a.org/x[1].', 'as-written', 'See https://a.org/x [^1].'],
  ['See https://a.org/x.[1] So', 'as-written', 'See https://a.org/x. [^1] So'],
  ['See https://a.org/x[1]. So', 'after', 'See https://a.org/x. [^1] So'],
  ['See https://a.org/x.[1] So', 'before', 'See https://a.org/x [^1]. So'],
  ['See https://a.org/x[1][1] so', 'as-written', 'See https://a.org/x [^1] so'],
  ['See <https://a.org/x>[1].', 'as-written', 'See <https://a.org/x>[^1].'],
  ['See (https://a.org/x)[1].', 'as-written', 'See (https://a.org/x) [^1].'],
  ['See "https://a.org/x"[1] so', 'as-written', 'See "https://a.org/x" [^1] so'],
  ['See https://a.org/x too[1].', 'as-written', 'See https://a.org/x too[^1].'],
] as const)('a mark behind a bare address is parted from it: %j', (before, marker, after) => {
  const text = applied(convertCitations(parseNote(before + list), { marker }).plan);
  expect(text).toBe(`${after}\n\nSources:\n[2] https://s.org/2\n\n[^1]: https://s.org/1\n`);
  expect(siteReferences(text)).toEqual(['1: https://s.org/1']);
});

test('so are a citation that is inserted, and a link that becomes a footnote', () => {
  const note = parseNote('See https://a.org/x, then.');
  const inserted = insertCitationEdits(note, { from: 19, to: 19 }, { url: 'https://s.org', title: 'S' });
  expect(inserted.kind === 'planned' ? applied(inserted.plan) : inserted.reason).toBe('See https://a.org/x, [^1] then.\n\n[^1]: [S](https://s.org)');
  expect(inserted.kind === 'planned' ? inserted.caret : 0).toBe(25);
  const turned = linksToFootnotes(parseNote('See https://a.org/x ([S](https://s.org)) then.'), defaultCitationOptions);
  expect(turned.kind === 'planned' ? applied(turned.plan) : turned.reason).toBe('See https://a.org/x [^1] then.\n\n[^1]: [S](https://s.org)');
});
