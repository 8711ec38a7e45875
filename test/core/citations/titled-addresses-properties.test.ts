import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { replaceWithCitation } from '../../../src/core/citations/replace-with-citation';
import { bareAddresses, titleAddresses, writeOutDois } from '../../../src/core/citations/titled-addresses';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';
import type { EditPlan } from '../../../src/core/text/text-edit';
import { fuzzCases } from '../../support/fuzz-cases';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';

const addresses = ['https://example.org/a', '<https://example.org/a>', 'https://example.org/b_(c)?d=e&f#g', 'https://doi.org/10.1000/182', '[^1]: https://doi.org/10.1000/182', '\n[1] https://doi.org/10.1000/182\n', 'www.example.org'];

/** Notes with addresses between whatever else may stand in one. */
const notes = fc
  .array(fc.oneof(markdownNote('obsidian', 3), markupSoup('obsidian', 8), fc.constantFrom(...addresses), fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** Titles as pages may have them: with all that means something in a note. */
const titles = fc.array(fc.constantFrom('Tides', ' ', '[', ']', '](x)', '|', '`', '$', '%%', '<b>', '[[x]]', '#a', '^[', '\\', '*', '$&', '"', '😀', '\n', '- ', '&amp;', '=='), { maxLength: 6 }).map((parts) => parts.join(''));

function textAfter(text: string, { plan }: { readonly plan: EditPlan }): string {
  const result = applyPlan(text, plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

/** What each reference of a note comes to, and where each link leads. */
function meaning({ footnotes, links, headings, tags }: Note): unknown {
  return {
    references: footnotes.references.map(({ identifier }) => identifier),
    undefinedReferences: footnotes.undefinedReferences.map(({ identifier }) => identifier),
    definitions: footnotes.definitions.map(({ identifier }) => identifier),
    targets: links.map(({ target }) => target),
    headings: headings.map(({ text }) => text),
    tags: tags.map(({ name }) => name),
  };
}

describe('addresses of any note', () => {
  test('get titles, and all else means what it meant; a second time changes nothing', () => {
    fc.assert(
      fc.property(notes, titles, (text, title) => {
        const note = parseNote(text);
        const known = new Map(bareAddresses(note).map(({ url }) => [url, title]));
        for (const change of [titleAddresses(note, known), writeOutDois(note, known)]) {
          if (change.kind === 'refused') continue;
          const after = parseNote(textAfter(text, change));
          expect(meaning(after)).toEqual(meaning(note));
          for (const { from, to } of change.plan.edits) expect(text.slice(from, to)).toMatch(/^<?https?:\/\//);
        }
        const once = titleAddresses(note, known);
        if (once.kind === 'refused') return;
        const written = textAfter(text, once);
        expect(titleAddresses(parseNote(written), known)).toMatchObject({ kind: 'planned', plan: { edits: [] } });
      }),
      { numRuns: fuzzCases },
    );
  });

  test('are refused nowhere where notes are plain', () => {
    for (const text of ['https://example.org/a\n', '- https://example.org/a\n', '> https://example.org/a\n', '| https://example.org/a |\n|---|\n']) {
      expect(titleAddresses(parseNote(text), new Map([['https://example.org/a', 'A']]))).toMatchObject({ kind: 'planned', changes: ['Wrote 1 title'] });
    }
  });
});

describe('a citation in place of what was typed, in any note', () => {
  test('adds one reference, and all else means what it meant without what was typed', () => {
    fc.assert(
      fc.property(notes, fc.nat(), titles, fc.constantFrom<'numbers' | 'host'>('numbers', 'host'), (text, seed, title, labels) => {
        const at = text === '' ? 0 : seed % text.length;
        if (/[\udc00-\udfff]/.test(text.charAt(at)) || text.startsWith('\r\n', at - 1)) return;
        const typed = `${text.slice(0, at)}[@x${text.slice(at)}`;
        // A line above an underlined heading becomes a part of it.
        if (parseNote(typed).headings.some(({ from, to, text: words }) => from <= at && at < to && /[\r\n]/.test(words))) return;
        const change = replaceWithCitation(typed, { from: at, to: at + 3 }, { url: 'https://example.org/cited', title }, { ...defaultCitationOptions, labels }, {});
        if (change.kind === 'refused') return;
        const [before, after] = [parseNote(text), parseNote(textAfter(typed, change))];
        expect(after.footnotes.references).toHaveLength(before.footnotes.references.length + 1);
        expect(after.headings.map((heading) => heading.text)).toEqual(before.headings.map((heading) => heading.text));
        expect(after.text.slice(0, change.caret).endsWith(`[^${change.label}]`)).toBe(true);
      }),
      { numRuns: fuzzCases },
    );
  });
});
