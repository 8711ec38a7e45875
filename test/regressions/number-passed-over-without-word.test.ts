import { expect, it } from 'vitest';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

/** Found by generated notes: what reads like a reference in HTML keeps its number to itself, and the count of the footnotes began with 2 without a word. */
it.each([
  ['HTML', '1', '> [^12]: First source\n- Text[^12]\n<div>\n    [^1] indented\nText', '- Text[^2]\n<div>\n    [^1] indented\nText\n\n[^2]: First source'],
  ['a comment', '2', 'a[^5] b[^6] %% [^2] %%\n\n[^5]: x\n[^6]: y\n', 'a[^1] b[^3] %% [^2] %%\n\n[^1]: x\n[^3]: y\n'],
])('says which number no footnote gets, and why: named by %s', (_, passed, text, expected) => {
  const change = tidyCitations(parseNote(text), defaultCitationOptions);
  expect(change).toMatchObject({ kind: 'planned', remarks: [`No footnote gets number ${passed}: a comment, code, HTML, an image or a link names it`] });
  expect(change.kind === 'planned' ? applyPlan(text, change.plan) : null).toEqual({ kind: 'applied', text: expected });
});

it('says nothing of a number that the count does not reach', () => {
  const change = tidyCitations(parseNote('a[^5] %% [^9] %%\n\n[^5]: x\n'), defaultCitationOptions);
  expect(change).toMatchObject({ kind: 'planned', remarks: [] });
});
