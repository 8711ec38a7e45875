import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionOptions } from '../../../../src/core/citations/conversion-options';
import { convertCitations } from '../../../../src/core/citations/convert-citations';
import { parseNote } from '../../../../src/core/note/parse-note';
import { applyPlan } from '../../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../../src/core/text/text-edit';
import type { TextRange } from '../../../../src/core/text/text-range';
import { fuzzCases, leastOf } from '../../../support/fuzz-cases';
import { checkClaims, lostText } from './pasted-claims';
import type { PastedNote } from './pasted-note';
import { pastedNote } from './pasted-note';
import { styleWriters, type StyleWriter } from './style-writers';

/** All writers together try so many selections. */
const numRuns = Math.ceil(fuzzCases / styleWriters.length);

const options: fc.Arbitrary<ConversionOptions> = fc.record({
  uncited: fc.constantFrom('list' as const, 'drop' as const, 'definitions' as const),
  labels: fc.constantFrom('numbers' as const, 'keep' as const, 'host' as const),
  marker: fc.constantFrom('as-written' as const, 'as-written' as const, 'after' as const, 'before' as const),
});

/** Where the marks of a claim stand. */
interface ClaimMarks extends TextRange {
  readonly word: string;
}

function marksOf({ text, stays, claims }: PastedNote, { behindStop }: StyleWriter): readonly ClaimMarks[] {
  return claims.map(({ word }) => {
    const from = text.indexOf(word) + word.length + (behindStop === true ? 1 : 0);
    let to = from;
    while (stays.charAt(to) === '0') to++;
    return { word, from, to };
  });
}

/** A selection between two places, each given in thousandths of the text or as the edge of a claim's marks. */
function selectionIn(text: string, marks: readonly ClaimMarks[], places: readonly (readonly [number, boolean])[]): TextRange {
  const edges = marks.flatMap(({ from, to }) => [from, to]);
  const [from = 0, to = 0] = places.map(([share, isEdge]) => (isEdge ? (edges[Math.floor((share / 1000) * edges.length)] ?? 0) : Math.floor((share / 1000) * text.length))).sort((one, other) => one - other);
  return { from, to };
}

/** Where a place of the text lies when edits are done; one within an edit at its end. */
function placeAfter(edits: readonly TextEdit[], at: number): number {
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (to <= at && from < at) shift += text.length - (to - from);
    else if (from < at) return from + shift + text.length;
  }
  return at + shift;
}

const place = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.boolean());

describe.each(styleWriters.map((writer, index) => ({ title: `${writer.style} (${String(index)})`, writer })))('a selection of answers in the style $title', ({ writer }) => {
  it('is converted alone, and what stands outside cites what it cited', () => {
    let parted = 0;
    fc.assert(
      fc.property(pastedNote(writer), options, place, place, (pasted, chosen, first, second) => {
        const given = { ...chosen, gluedDigits: writer.behindStop === true };
        const marks = marksOf(pasted, writer);
        const range = selectionIn(pasted.text, marks, [first, second]);
        const { plan, unresolved } = convertCitations(parseNote(pasted.text), { ...given, range });
        const result = applyPlan(pasted.text, plan);
        const text = result.kind === 'applied' ? result.text : result.reason;
        const inside = marks.filter(({ from, to }) => from >= range.from && to <= range.to);
        const outside = marks.filter(({ from, to }) => to <= range.from || from >= range.to);
        // One of two marks `^[…]^^[…]^` alone would stand behind the caret of the other.
        if (inside.length + outside.length < marks.length && unresolved.length > 0) {
          expect(text).toBe(pasted.text);
          return;
        }
        expect(unresolved).toEqual([]);
        if (inside.length > 0 && outside.length > 0) parted++;
        const kept = outside.reduce((stays, { from, to }) => stays.slice(0, from) + '1'.repeat(to - from) + stays.slice(to), pasted.stays);
        expect(lostText({ text: pasted.text, stays: kept }, plan.edits, given.marker !== 'as-written')).toEqual([]);
        for (const { word, from, to } of outside) expect(text).toContain(word + pasted.text.slice(from - (writer.behindStop === true ? 1 : 0), to));
        if (!pasted.stays.slice(range.from, range.to).includes('0')) expect(text).toBe(pasted.text);
        if (inside.length > 0) expect(plan.edits.length).toBeGreaterThan(0);

        const after = parseNote(text);
        checkClaims(after, pasted, new Set(inside.map(({ word }) => word)));
        const again = { from: placeAfter(plan.edits, range.from), to: placeAfter(plan.edits, range.to) };
        expect(convertCitations(after, { ...given, range: again }).plan.edits).toEqual([]);

        const rest = convertCitations(after, given);
        const whole = applyPlan(text, rest.plan);
        checkClaims(parseNote(whole.kind === 'applied' ? whole.text : whole.reason), pasted, new Set([...inside, ...outside].map(({ word }) => word)));
      }),
      { numRuns },
    );
    expect(parted).toBeGreaterThan(leastOf(1 / 10) / styleWriters.length);
  });
});
