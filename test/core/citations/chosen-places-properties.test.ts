import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationChange } from '../../../src/core/citations/citation-change';
import { type CitationOptions, defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { linksToFootnotes } from '../../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { tidyCitations } from '../../../src/core/citations/tidy-citations';
import { bareAddresses, titleAddresses } from '../../../src/core/citations/titled-addresses';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { resolveMarks } from '../../../src/core/note/resolve-marks';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { nothingSpared, type SparedPlaces } from '../../../src/core/text/spared-places';
import { choices, leftOut } from '../../support/chosen-places';
import { footnoteNote, plainFootnoteNote } from '../../support/footnote-arbitrary';
import { bodyOf, definitionTexts, lettersAlone, missingFrom, protectedTexts, resolvedTexts } from '../../support/footnote-oracle';
import { fuzzCases, leastOf } from '../../support/fuzz-cases';
import { numbered } from './numbered-answers';

const guarded = ['frontmatter', 'math', 'comment', 'html', 'wikilink', 'image'];

type Command = (note: Note, spared: SparedPlaces) => CitationChange;

/** Takes some places of the change and leaves out others; `check` sees the note before and after, where something was left out and something else was done. */
function holds(notes: fc.Arbitrary<string>, command: Command, check: (before: Note, after: Note, spared: SparedPlaces) => void, atLeast: number): void {
  let compared = 0;
  fc.assert(
    fc.property(notes, choices, (text, takes) => {
      const note = parseNote(text);
      const whole = command(note, nothingSpared);
      const spared = whole.kind === 'refused' ? null : leftOut(whole, takes);
      if (spared === null) return;
      const part = command(note, spared);
      if (part.kind === 'refused') return;
      expect(spared.overlap(part.plan.edits)).toBe(false);
      const result = applyPlan(text, part.plan);
      if (result.kind === 'refused') throw new Error(result.reason);
      if (part.plan.edits.length === 0) return;
      compared++;
      const after = parseNote(result.text);
      expect(protectedTexts(after, guarded)).toEqual(protectedTexts(note, guarded));
      check(note, after, spared);
    }),
    { numRuns: fuzzCases },
  );
  expect(compared).toBeGreaterThan(atLeast);
}

const undefinedLabels = ({ footnotes }: Note): readonly string[] => footnotes.undefinedReferences.map(({ identifier }) => identifier).sort();

/** What is left of a text when its letters were found in another one, in their order: titles may come between. */
function lettersMissing(text: string, among: string): string {
  let found = 0;
  for (const letter of among) if (letter === text.charAt(found)) found++;
  return text.slice(found);
}

describe('a part of a change of any note', () => {
  it.each<[string, Partial<CitationOptions>]>([['as written', {}], ['behind punctuation', { marker: 'after' }], ['under a heading', { heading: 'Sources', marker: 'before' }]])('tidies without changing what any reference comes to: %s', (_, options) => {
    holds(footnoteNote(), (note, spared) => tidyCitations(note, { ...defaultCitationOptions, ...options }, spared), (before, after) => {
      expect(resolvedTexts(after)).toEqual(resolvedTexts(before));
      expect(definitionTexts(after)).toEqual(definitionTexts(before));
      expect(undefinedLabels(after)).toEqual(undefinedLabels(before));
      if (options.marker === undefined) expect(bodyOf(after)).toEqual(bodyOf(before));
    }, options.marker === undefined ? leastOf(0) : leastOf(1 / 200));
  });

  it('merges sources without bringing a reference to what no footnote said', () => {
    holds(plainFootnoteNote(), (note, spared) => mergeSources(note, defaultCitationOptions, spared), (before, after) => {
      expect(bodyOf(after)).toEqual(bodyOf(before));
      expect(after.footnotes.references.length).toBe(before.footnotes.references.length);
      expect(undefinedLabels(after)).toEqual(undefinedLabels(before));
      expect(missingFrom(definitionTexts(after), definitionTexts(before))).toEqual([]);
    }, leastOf(1 / 100));
  });

  it.each(['list', 'links'] as const)('exports footnotes as %s and keeps every address', (form) => {
    for (const [notes, atLeast] of [[footnoteNote(), leastOf(0)], [plainFootnoteNote(), leastOf(1 / 100)]] as const) {
      holds(notes, (note, spared) => exportCitations(note, form, spared), (before, after) => {
        expect(undefinedLabels(after)).toEqual(undefinedLabels(before));
        expect(lettersMissing(lettersAlone(bodyOf(before).letters), lettersAlone(bodyOf(after).letters))).toBe('');
        for (const url of before.text.match(/https?:\/\/[a-z./]+/g) ?? []) expect(after.text).toContain(url);
        const kept = after.footnotes.references.map(({ identifier }) => identifier);
        expect(missingFrom(kept, before.footnotes.references.map(({ identifier }) => identifier))).toEqual([]);
      }, atLeast);
    }
  });

  it('turns links into footnotes that say what they said', () => {
    holds(footnoteNote(), (note, spared) => linksToFootnotes(note, defaultCitationOptions, spared), (before, after) => {
      expect(missingFrom(resolvedTexts(before), resolvedTexts(after))).toEqual([]);
      for (const { target } of before.links) expect(after.text).toContain(target);
    }, leastOf(1 / 200));
  });

  it('titles addresses that lead where they led', () => {
    holds(footnoteNote(), (note, spared) => titleAddresses(note, new Map(bareAddresses(note).map(({ url }) => [url, `About ${String(url.length)}`])), spared), (before, after) => {
      expect(after.links.map(({ target }) => target)).toEqual(before.links.map(({ target }) => target));
      expect(resolvedTexts(after).length).toBe(resolvedTexts(before).length);
    }, leastOf(1 / 50));
  });
});

/** The addresses that the marks and footnotes of a note cite. */
function citedAddresses(note: Note): readonly string[] {
  const marks = resolveMarks(note).flatMap(({ targets }) => targets.map(({ source }) => source.url));
  const said = new Map([...note.footnotes.definitions].reverse().map(({ identifier, content }) => [identifier, /https?:\S+/.exec(note.text.slice(content.from, content.to))?.[0] ?? '']));
  return [...new Set([...marks, ...note.footnotes.references.map(({ identifier }) => said.get(identifier) ?? '')])].sort();
}

describe('a part of a conversion', () => {
  it.each<[string, Partial<CitationOptions>]>([['with the rest as a list', {}], ['with the rest dropped', { uncited: 'drop' }], ['with the rest as footnotes', { uncited: 'definitions' }], ['with references behind punctuation', { marker: 'after' }]])('loses no source, and the marks that are left cite what they cited: %s', (_, options) => {
    const convert: Command = (note, spared) => {
      const { plan, changes, parts } = convertCitations(note, { ...options, spared });
      return { kind: 'planned', plan, changes, remarks: [], parts };
    };
    holds(numbered, convert, (before, after, spared) => {
      expect(citedAddresses(after)).toEqual(citedAddresses(before));
      const leftMarks = resolveMarks(before).filter(({ mark, targets }) => targets.length > 0 && spared.hold([mark]));
      expect(leftMarks.length).toBeGreaterThan(0);
      expect(resolveMarks(after).filter(({ targets }) => targets.length > 0).length).toBeGreaterThanOrEqual(leftMarks.length);
      for (const url of before.text.match(/https:\/\/[a-z./0-9]+/g) ?? []) expect(after.text).toContain(url);
    }, leastOf(1 / 20));
  });
});
