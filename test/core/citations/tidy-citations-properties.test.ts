import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationChange } from '../../../src/core/citations/citation-change';
import { defaultCitationOptions, type CitationOptions } from '../../../src/core/citations/citation-options';
import { tidyCitations } from '../../../src/core/citations/tidy-citations';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { footnoteNote, plainFootnoteNote } from '../../support/footnote-arbitrary';
import { bodyOf, definitionTexts, missingFrom, protectedTexts, resolvedTexts, siteMissesDefinition, siteTexts } from '../../support/footnote-oracle';
import { fuzzCases } from '../../support/fuzz-cases';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';

const guarded = ['frontmatter', 'code', 'math', 'comment', 'html', 'wikilink', 'image', 'link-destination', 'url'];

const settings = fc.record({ heading: fc.constantFrom('', '', 'Sources', '# Notes', '---\n## Notes'), marker: fc.constantFrom<CitationOptions['marker'][]>('as-written', 'after', 'before') });

function applied(note: Note, change: CitationChange): string {
  if (change.kind === 'refused') return note.text;
  const result = applyPlan(note.text, change.plan);
  expect(result.kind).toBe('applied');
  return result.kind === 'applied' ? result.text : '';
}

/** What tidying should have done and did not; empty where it left a remark, and so may have left more. */
function untidy(note: Note, remarks: readonly string[]): readonly string[] {
  if (remarks.length > 0) return [];
  const { definitions, references } = note.footnotes;
  const tops = definitions.filter(({ parent }) => parent === null);
  const found: string[] = [];
  if (tops.length < definitions.length) found.push('a definition stands in something');
  const first = definitions[0];
  const last = note.blocks.filter(({ container }) => container?.kind !== 'footnote-definition' && !definitions.some(({ from, to }) => from <= (container?.from ?? -1) && (container?.from ?? -1) < to)).at(-1);
  if (first !== undefined && last !== undefined && last.from > first.from) found.push('text follows a definition');
  const order: string[] = [];
  for (const { identifier, from } of references) if (first === undefined || from < first.from) if (!order.includes(identifier)) order.push(identifier);
  const numbers = order.filter((label) => /^\d{1,4}$/.test(label));
  if (numbers.some((number, index) => number !== String(index + 1))) found.push('numbers do not count');
  if (order.some((label, index) => definitions[index]?.identifier !== label)) found.push('definitions stand in another order');
  if (references.some(({ from, to }) => note.headings.some((heading) => heading.from <= from && to <= heading.to))) found.push('a heading holds a footnote');
  return found;
}

function lineEndings(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n|\n|\r/g) ?? [])];
}

/** Whether tidying changed the note. */
function checkTidying(text: string, options: CitationOptions): boolean {
  const note = parseNote(text);
  const change = tidyCitations(note, options);
  const result = applied(note, change);
  const after = parseNote(result);
  expect(change.kind).toBe('planned');
  if (change.kind === 'planned') expect(change.changes.length === 0).toBe(change.plan.edits.length === 0);
  if (result === text) return false;
  const again = tidyCitations(after, options);
  expect(again).toMatchObject({ kind: 'planned', plan: { edits: [] }, changes: [] });
  expect(resolvedTexts(after)).toEqual(resolvedTexts(note));
  expect(definitionTexts(after)).toEqual(definitionTexts(note));
  if (options.heading === '' && options.marker === 'as-written') expect(bodyOf(after)).toEqual(bodyOf(note));
  expect(after.footnotes.undefinedReferences.map(({ identifier }) => identifier).sort()).toEqual(note.footnotes.undefinedReferences.map(({ identifier }) => identifier).sort());
  expect(protectedTexts(after, guarded)).toEqual(protectedTexts(note, guarded));
  const endings = lineEndings(text);
  if (endings.length === 1) expect(lineEndings(result)).toEqual(endings);
  return true;
}

describe('tidying any note', () => {
  it.each([
    ['notes that cite', footnoteNote(), 1, 0.5],
    ['any notes', markdownNote('obsidian'), 0.25, 0],
    ['marks without a plan', markupSoup('obsidian'), 0.25, 0],
  ])('keeps its promises: %s', (_, arbitrary, share, least) => {
    let changed = 0;
    fc.assert(
      fc.property(arbitrary, settings, (text, { heading, marker }) => {
        if (checkTidying(text, { ...defaultCitationOptions, heading, marker })) changed++;
      }),
      { numRuns: Math.ceil(fuzzCases * share) },
    );
    expect(changed).toBeGreaterThanOrEqual(fuzzCases * share * least);
  });

  it('loses and re-points no reference on a site that reads with markdown-it', () => {
    let compared = 0;
    fc.assert(
      fc.property(footnoteNote(), (text) => {
        const note = parseNote(text);
        if (siteMissesDefinition(note)) return;
        compared++;
        const result = applied(note, tidyCitations(note, defaultCitationOptions));
        expect(missingFrom(siteTexts(note), siteTexts(parseNote(result)))).toEqual([]);
      }),
      { numRuns: Math.ceil(fuzzCases / 4) },
    );
    expect(compared).toBeGreaterThan(fuzzCases / 20);
  });

  it('does what it is for', () => {
    let undone = 0;
    fc.assert(
      fc.property(plainFootnoteNote(), (text) => {
        const note = parseNote(text);
        if (untidy(note, []).length > 0) undone++;
        const change = tidyCitations(note, defaultCitationOptions);
        expect(change).toMatchObject({ kind: 'planned', remarks: [] });
        expect(untidy(parseNote(applied(note, change)), [])).toEqual([]);
      }),
      { numRuns: Math.ceil(fuzzCases / 4) },
    );
    expect(undone).toBeGreaterThan(fuzzCases / 10);
  });

  it('leaves nothing undone without a remark', () => {
    fc.assert(
      fc.property(footnoteNote(), (text) => {
        const note = parseNote(text);
        const change = tidyCitations(note, defaultCitationOptions);
        expect(untidy(parseNote(applied(note, change)), change.kind === 'planned' ? change.remarks : [])).toEqual([]);
      }),
      { numRuns: Math.ceil(fuzzCases / 4) },
    );
  });
});
