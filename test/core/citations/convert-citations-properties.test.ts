import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/core/citations/conversion';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { fuzzCases } from '../../support/fuzz-cases';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';

const lines = [
  'Text[1] and[2][3].', 'More[1, 2] text[2-4] here.', '> quoted[1]', '- item[2]', '| a[1] | b |', '|---|---|', '# Heading[1]', '## References', '', '', '', 'Sources:', '**Citations**',
  '[1] https://a.org/1', '[2] Two https://a.org/2', '[3] [Three](https://a.org/3)', '[1] Other: https://b.org/1', '[4] no address', '[1]: https://c.org', '1. https://a.org/1', '2. [Two](https://a.org/2)',
  '   more of it', '- [1] https://a.org/1', '> [1] https://q.org/1', '> Sources', '> [!quote]- Sources', '[^1]: Note', 'Seen[^1].', '[^2]: Note', '    indented', '---', '===', '```', '$$', '%%', '<div>', '[2] `x` $& $1 https://a.org/2', '[2] 😀 [x] https://a.org/2',
];

const pasted = fc
  .tuple(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([parts, ending]) => parts.join(ending));

/** An answer with its list, then another, with odd lines anywhere. */
const answers = fc
  .array(fc.tuple(fc.constantFrom('Text[1].', 'A[1][2], b[3].', 'c[1-3]', 'd[9]'), fc.constantFrom('Sources:', '## References', 'Text', ''), fc.subarray(['[1] https://a.org/1', '[2] Two https://a.org/2', '[3] https://a.org/3']), fc.constantFrom(...lines)), { maxLength: 4 })
  .map((parts) => parts.map(([text, label, list, odd]) => [text, '', label, ...list, '', odd, ''].join('\n')).join('\n'));

/** The note's text with its edits applied; the plan must apply. */
function appliedTo(text: string, { plan }: Conversion): string {
  const result = applyPlan(text, plan);
  expect(result.kind).toBe('applied');
  return result.kind === 'applied' ? result.text : '';
}

/** The texts of the protected ranges that edits leave where they are. */
function protectedTexts({ text, protectedRanges }: Note, kinds: readonly string[]): readonly string[] {
  return protectedRanges.filter(({ kind }) => kinds.includes(kind)).map(({ from, to }) => text.slice(from, to));
}

describe('convertCitations on any text', () => {
  it.each([
    ['pasted lines', pasted, 2],
    ['answers with lists', answers, 1.5],
    ['notes', markdownNote('obsidian'), 0.75],
    ['marks without a plan', markupSoup('obsidian'), 0.75],
  ])('keeps its promises: %s', (_, arbitrary, share) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const note = parseNote(text);
        const conversion = convertCitations(note);
        const result = appliedTo(text, conversion);
        const after = parseNote(result);
        expect(convertCitations(after).plan.edits).toEqual([]);
        expect(conversion.marks.length + conversion.unresolved.length).toBe(note.citations.marks.length);
        expect(after.headings.length).toBeLessThanOrEqual(note.headings.length);
        const whole = ['frontmatter', 'math', 'comment', 'html', 'wikilink', 'image'];
        expect([...protectedTexts(after, whole)].sort()).toEqual([...protectedTexts(note, whole)].sort());
        expect(after.footnotes.undefinedReferences.length).toBe(note.footnotes.undefinedReferences.length);
      }),
      { numRuns: Math.ceil(fuzzCases * share) },
    );
  });

  it('does convert many of the answers', () => {
    const sample = fc.sample(answers, { numRuns: 300, seed: 7 });
    expect(sample.filter((text) => convertCitations(parseNote(text)).plan.edits.length > 0).length).toBeGreaterThan(100);
  });

  it('keeps every letter of sources and text', () => {
    fc.assert(
      fc.property(answers, (text) => {
        const result = appliedTo(text, convertCitations(parseNote(text)));
        for (const url of text.match(/https:\/\/[a-z./0-9]+/g) ?? []) expect(result).toContain(url);
        for (const word of ['indented', 'quoted', 'Note', 'no address', 'more of it']) expect(result.split(word).length).toBe(text.split(word).length);
        // Entries of one address become one footnote, and say their title once.
        expect(result.includes('Three')).toBe(text.includes('Three'));
      }),
      { numRuns: Math.ceil(fuzzCases * 0.75) },
    );
  });
});
