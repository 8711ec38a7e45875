import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

const site = new MarkdownIt({}).use(footnotes);

// markdown-it-footnote gives both one number, and shows one of them only.
test('the site loses a footnote that is cited in an inline footnote', () => {
  expect(site.render('Text^[see [^1]].\n\n[^1]: Source\n', {})).not.toContain('Source');
});

test('a mark in an inline footnote stays, and no citation is inserted there', () => {
  const text = 'Text[2]^[see [1]].\n\nSources:\n[1] https://a.org\n[2] https://b.org\n';
  const { plan, unresolved } = convertCitations(parseNote(text));
  const result = applyPlan(text, plan);
  expect(result.kind === 'applied' ? result.text : result.reason).toBe('Text[^2]^[see [1]].\n\nSources:\n[1] https://a.org\n\n[^2]: https://b.org\n');
  expect(unresolved).toEqual([{ from: 13, to: 16, labels: ['1'], reason: 'In an inline footnote, a site would mistake one footnote for the other' }]);
  expect(insertCitationEdits(parseNote('Text^[see].'), { from: 9, to: 9 }, { url: 'https://a.org', title: '' })).toEqual({
    kind: 'refused',
    reason: 'In an inline footnote, a site would mistake one footnote for the other',
  });
  expect(insertCitationEdits(parseNote('Text^[see].'), { from: 10, to: 10 }, { url: 'https://a.org', title: '' })).toMatchObject({ kind: 'planned', label: '1' });
});
