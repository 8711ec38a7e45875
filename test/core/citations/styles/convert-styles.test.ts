import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionOptions } from '../../../../src/core/citations/conversion-options';
import { convertCitations } from '../../../../src/core/citations/convert-citations';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parse-note';
import { applyPlan } from '../../../../src/core/text/apply-edits';
import { checkClaims, keyOf, lostText } from './pasted-claims';
import type { PastedNote } from './pasted-note';
import { pastedNote } from './pasted-note';
import { styleWriters, type StyleWriter } from './style-writers';

/** All writers together try so many notes; `FUZZ_CASES` raises it. */
const cases = Number(process.env['FUZZ_CASES'] ?? 2000);
const numRuns = Math.ceil(cases / styleWriters.length);

const options: fc.Arbitrary<ConversionOptions> = fc.record({
  uncited: fc.constantFrom('list' as const, 'list' as const, 'drop' as const, 'definitions' as const),
  definitionStyle: fc.constantFrom('link' as const, 'link' as const, 'url' as const, 'text' as const),
  labels: fc.constantFrom('numbers' as const, 'numbers' as const, 'keep' as const, 'host' as const),
  marker: fc.constantFrom('as-written' as const, 'as-written' as const, 'after' as const, 'before' as const),
  heading: fc.constantFrom('', 'More to read'),
});

/** Sources that nothing cites are where they are wanted; titles and addresses of the others are in their footnotes. */
function checkSources(note: Note, pasted: PastedNote, writer: StyleWriter, given: ConversionOptions): void {
  const cited = new Set(pasted.claims.flatMap(({ urls }) => urls.map(keyOf)));
  const definitions = note.footnotes.definitions.map(({ from, to }) => note.text.slice(from, to)).join('\n');
  const visible = note.footnotes.definitions.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), note.text);
  for (const answer of pasted.answers) {
    const listed = writer.list(answer).join('\n');
    for (const { url, title } of answer.sources) {
      if (listed === '' || !listed.replaceAll('\\:', ':').includes(url)) continue;
      const { host, pathname } = new URL(url);
      const place = host + (pathname === '/' ? '' : pathname);
      if (cited.has(keyOf(url))) {
        const isNamed = title !== '' && listed.includes(title) && given.definitionStyle !== 'url';
        if (isNamed) expect(definitions.replaceAll('\\[', '[').replaceAll('\\]', ']')).toContain(title);
      } else if (writer.keepsUncited === true && given.uncited !== 'drop') expect(visible + definitions).toContain(place);
      else if (given.uncited === 'drop') expect(note.text).not.toContain(place);
      else if (given.uncited === 'definitions') expect(definitions).toContain(place);
      else expect(visible.replaceAll('\\:', ':')).toContain(place);
    }
  }
}

describe.each(styleWriters.map((writer, index) => ({ title: `${writer.style} (${String(index)})`, writer })))('answers in the style $title', ({ writer }) => {
  it('become footnotes that cite what was cited, and all else stays', () => {
    fc.assert(
      fc.property(pastedNote(writer), options, (pasted, chosen) => {
        const given = { ...chosen, gluedDigits: writer.behindStop === true };
        const { plan, unresolved } = convertCitations(parseNote(pasted.text), given);
        const result = applyPlan(pasted.text, plan);
        const text = result.kind === 'applied' ? result.text : result.reason;
        const after = parseNote(text);
        expect(unresolved).toEqual([]);
        checkClaims(after, pasted);
        checkSources(after, pasted, writer, given);
        expect(lostText(pasted, plan.edits, given.marker !== 'as-written')).toEqual([]);
        if (pasted.ending === '\r\n') expect(text.replaceAll('\r\n', '')).not.toContain('\n');
        expect(after.footnotes.definitions.every(({ from, to }) => !/utm_|fbclid/.test(text.slice(from, to)))).toBe(true);
        expect(convertCitations(after, given).plan.edits).toEqual([]);
      }),
      { numRuns },
    );
  });
});
