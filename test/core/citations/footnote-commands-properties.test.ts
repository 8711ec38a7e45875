import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationChange } from '../../../src/core/citations/citation-change';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { findDuplicateSources } from '../../../src/core/citations/duplicate-sources';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { linksToFootnotes } from '../../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { renameFootnote } from '../../../src/core/citations/rename-footnote';
import { pageKey } from '../../../src/core/citations/source-key';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { resolveMarks } from '../../../src/core/note/resolve-marks';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { footnoteNote, plainFootnoteNote } from '../../support/footnote-arbitrary';
import { bodyOf, definitionTexts, flatTexts, lettersAlone, missingFrom, protectedTexts, resolvedTexts } from '../../support/footnote-oracle';
import { fuzzCases, leastOf } from '../../support/fuzz-cases';
import { markdownNote } from '../../support/markdown-arbitrary';

const everywhere = ['frontmatter', 'math', 'comment', 'html', 'wikilink', 'image'];

function applied(note: Note, change: CitationChange): string {
  if (change.kind === 'refused') return note.text;
  expect(change.changes.length === 0).toBe(change.plan.edits.length === 0);
  const result = applyPlan(note.text, change.plan);
  expect(result.kind).toBe('applied');
  return result.kind === 'applied' ? result.text : '';
}

/** Runs a command on generated notes, twice, and hands what it did to a check. */
function holds(command: (note: Note) => CitationChange, check: (before: Note, after: Note) => void, kept = (texts: readonly string[]): readonly string[] => texts): void {
  let changed = 0;
  const promise = (text: string): void => {
    const note = parseNote(text);
    const result = applied(note, command(note));
    if (result === text) return;
    changed++;
    const after = parseNote(result);
    expect(applied(after, command(after))).toBe(result);
    expect(kept(protectedTexts(after, everywhere))).toEqual(kept(protectedTexts(note, everywhere)));
    check(note, after);
  };
  fc.assert(fc.property(footnoteNote(), promise), { numRuns: fuzzCases });
  expect(changed).toBeGreaterThan(leastOf(1 / 50));
  fc.assert(fc.property(markdownNote('obsidian'), promise), { numRuns: Math.ceil(fuzzCases / 8) });
}

/** How often a command does something on well-kept notes, each of which a check looks at. */
function effective(command: (note: Note) => CitationChange, check: (before: Note, after: Note) => void): void {
  let changed = 0;
  fc.assert(
    fc.property(plainFootnoteNote(), (text) => {
      const note = parseNote(text);
      const result = applied(note, command(note));
      if (result !== text) changed++;
      check(note, parseNote(result));
    }),
    { numRuns: Math.ceil(fuzzCases / 8) },
  );
  expect(changed).toBeGreaterThan(leastOf(1 / 20));
}

describe('merging the sources of any note', () => {
  const merge = (note: Note): CitationChange => mergeSources(note, defaultCitationOptions);

  it('brings every reference to a footnote of its source, and changes nothing else', () => {
    holds(merge, (before, after) => {
      expect(bodyOf(after)).toEqual(bodyOf(before));
      expect(after.footnotes.references.length).toBe(before.footnotes.references.length);
      expect(after.footnotes.undefinedReferences.length).toBe(before.footnotes.undefinedReferences.length);
      expect(missingFrom(definitionTexts(after), definitionTexts(before))).toEqual([]);
      for (const text of definitionTexts(before)) expect(definitionTexts(after).some((kept) => sameSource(kept, text))).toBe(true);
    }, (texts) => [...new Set(texts)]);
  });

  it('leaves no two footnotes with one address', () => {
    effective(merge, (_, { text, footnotes }) => {
      const keys = footnotes.definitions.map(({ content }) => pageKey(text.slice(content.from, content.to)));
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('finds no groups of one', () => {
    fc.assert(
      fc.property(footnoteNote(), (text) => {
        for (const { kept, merged, different } of findDuplicateSources(parseNote(text))) {
          expect(new Set([kept, ...merged, ...different]).size).toBe(1 + merged.length + different.length);
          expect(merged.length + different.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: Math.ceil(fuzzCases / 8) },
    );
  });
});

/** A footnote that stays says what one that goes said: its words, and its address up to what does not count. */
function sameSource(kept: string, gone: string): boolean {
  const [one, other] = [plainAddress(kept), plainAddress(gone)];
  return one.includes(other) || (other.includes('aorgx') && one.includes('aorgx') && one.includes(other.replace('aorgx', '')));
}

function plainAddress(letters: string): string {
  return letters.replace(/utmsourcechatgptcom|utmsourcex/g, '').replace(/corgzpart/g, 'corgz').replace(/https?|www/g, '').toLowerCase();
}

describe('renaming a footnote of any note', () => {
  const rename = (note: Note): CitationChange => renameFootnote(note, note.footnotes.definitions[0]?.label ?? '', 'Fresh-1');

  it('changes labels and nothing else', () => {
    holds(rename, (before, after) => {
      expect(bodyOf(after)).toEqual(bodyOf(before));
      expect(resolvedTexts(after)).toEqual(resolvedTexts(before));
      expect(definitionTexts(after)).toEqual(definitionTexts(before));
      const old = before.footnotes.definitions[0]?.identifier;
      const named = ({ footnotes }: Note, identifier: string | undefined): number => footnotes.references.filter((reference) => reference.identifier === identifier).length;
      expect(named(after, 'fresh-1')).toBe(named(before, old));
      expect(named(after, old)).toBe(0);
    });
  });

  it('does what it is for', () => {
    effective(rename, (_, after) => { expect(after.text).toContain('[^Fresh-1]:'); });
  });
});

describe('listing the footnotes of any note', () => {
  const list = (note: Note): CitationChange => exportCitations(note, 'list');

  it('brings each mark to an entry that says what its footnote said', () => {
    let compared = 0;
    holds(list, (before, after) => {
      expect(lettersAlone(bodyOf(after).letters).startsWith(lettersAlone(bodyOf(before).letters))).toBe(true);
      expect(after.footnotes.undefinedReferences.length).toBe(before.footnotes.undefinedReferences.length);
      if (before.citations.lists.length > 0 || before.citations.marks.length > 0 || after.citations.lists.length === 0) return;
      compared++;
      const inText = resolveMarks(after).filter(({ mark }) => !after.footnotes.definitions.some(({ from, to }) => from < mark.from && mark.from < to));
      const entries = inText.flatMap(({ targets }) => targets.map(({ source }) => lettersAlone(after.text.slice(source.labelRange.to, source.to).replace(/\[[\d, ]+\]|\[\^[^\]]*\]/g, ''))));
      expect(missingFrom(flatTexts(before), [...entries, ...flatTexts(after)])).toEqual([]);
    });
    expect(compared).toBeGreaterThan(leastOf(1 / 100));
  });

  it('can be turned back by converting', () => {
    effective(list, (before, after) => {
      expect(after.footnotes.references).toEqual([]);
      const back = applyPlan(after.text, convertCitations(after).plan);
      expect(back.kind).toBe('applied');
      // Converting merges sources of one address and takes tracking out of it.
      const addresses = (texts: readonly string[]): readonly string[] => texts.map(plainAddress).sort();
      if (back.kind === 'applied') expect(addresses(resolvedTexts(parseNote(back.text)))).toEqual(addresses(resolvedTexts(before)));
    });
  });
});

describe('writing the footnotes of any note as links', () => {
  const links = (note: Note): CitationChange => exportCitations(note, 'links');
  const back = (note: Note): CitationChange => linksToFootnotes(note, defaultCitationOptions);

  it('writes a link for each reference that goes', () => {
    holds(links, (before, after) => {
      const count = ({ footnotes }: Note): number => footnotes.references.length + footnotes.inline.length;
      const inline = (note: Note): number => note.links.filter(({ kind }) => kind === 'inline').length;
      const dropped = before.footnotes.definitions.length - after.footnotes.definitions.length;
      expect(count(before) - count(after)).toBeGreaterThanOrEqual(inline(after) - inline(before));
      expect(inline(after) - inline(before) + dropped).toBeGreaterThanOrEqual(count(before) - count(after));
      expect(after.footnotes.undefinedReferences.length).toBe(before.footnotes.undefinedReferences.length);
      for (const url of before.text.match(/https?:\/\/[a-z./]+/g) ?? []) expect(after.text).toContain(url);
    });
  });

  it('can be turned back', () => {
    effective(links, (before, after) => {
      expect(after.footnotes.references).toEqual([]);
      expect(resolvedTexts(parseNote(applied(after, back(after))))).toEqual(resolvedTexts(before));
    });
  });

  it('turns links into footnotes that say what they said', () => {
    holds(back, (before, after) => {
      expect(missingFrom(resolvedTexts(before), resolvedTexts(after))).toEqual([]);
      expect(after.footnotes.undefinedReferences.length).toBe(before.footnotes.undefinedReferences.length);
      for (const { target } of before.links) expect(after.text).toContain(target);
    });
  });
});
