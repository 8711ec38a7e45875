import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/apply-edits';
import { type ChangeHunk, changeHunks } from '../../../src/core/text/change-hunks';
import type { HunkLine } from '../../../src/core/text/hunk-lines';

/** Lines as `12 the words {what changes}`, `…` where something is left out. */
function written(lines: readonly HunkLine[]): readonly string[] {
  return lines.map(({ number, pieces }) => `${String(number)} ${pieces.map(({ kind, text }) => (kind === 'cut' ? '…' : kind === 'changed' ? `{${text}}` : text)).join('')}`);
}

function shown(baseText: string, edits: readonly (readonly [from: number, to: number, text: string])[]): readonly { readonly before: readonly string[]; readonly after: readonly string[] }[] {
  const hunks: readonly ChangeHunk[] = changeHunks({ baseText, edits: edits.map(([from, to, text]) => ({ from, to, text })) });
  return hunks.map(({ before, after }) => ({ before: written(before), after: written(after) }));
}

const filler = (length: number): string => 'word '.repeat(length / 5);

describe('the places that a plan changes', () => {
  test.each([
    ['a mark in a line', 'One\nThe sea.[1] Rises\nEnd', [[12, 15, '[^1]']], [{ before: ['2 The sea.{[1]} Rises'], after: ['2 The sea.{[^1]} Rises'] }]],
    ['an insertion', 'Tides', [[5, 5, '[^1]']], [{ before: ['1 Tides'], after: ['1 Tides{[^1]}'] }]],
    ['a line that goes', 'One\nTwo\nThree', [[4, 8, '']], [{ before: ['2 {Two}'], after: [] }]],
    ['lines that come', 'One\nTwo', [[4, 4, '[^1]: a\n[^2]: b\n']], [{ before: [], after: ['2 {[^1]: a}', '3 {[^2]: b}'] }]],
    ['a definition at the end', 'One', [[3, 3, '\n\n[^1]: a\n']], [{ before: ['1 One'], after: ['1 One{}', '2 {}', '3 {[^1]: a}'] }]],
    ['two changes of one line', 'a [1] b [2] c', [[2, 5, '[^1]'], [8, 11, '[^2]']], [{ before: ['1 a {[1]} b {[2]} c'], after: ['1 a {[^1]} b {[^2]} c'] }]],
    ['two lines', 'a [1]\nb [2]', [[2, 5, '[^1]'], [8, 11, '[^2]']], [{ before: ['1 a {[1]}'], after: ['1 a {[^1]}'] }, { before: ['2 b {[2]}'], after: ['2 b {[^2]}'] }]],
    ['only the words of an edit that differ', 'see the old man there', [[0, 21, 'see the young man there']], [{ before: ['1 see the {old} man there'], after: ['1 see the {young} man there'] }]],
    ['a part of a word as the whole word', 'a walked b', [[2, 8, 'walking']], [{ before: ['1 a {walked} b'], after: ['1 a {walking} b'] }]],
    ['a mark apart from the lines that go behind it, and neither as if the other stayed', 'a [1] b\nc\nd', [[2, 5, '[^1]'], [7, 9, '']], [{ before: ['1 a {[1]} b'], after: ['1 a {[^1]} b'] }, { before: ['1 … b{}', '2 {c}'], after: ['1 … b'] }]],
    ['no edit that changes nothing', 'a b', [[0, 1, 'a'], [2, 2, '']], []],
    ['CRLF as ends of lines', 'a\r\nb [1]\r\nc', [[5, 8, '[^1]']], [{ before: ['2 b {[1]}'], after: ['2 b {[^1]}'] }]],
  ] as const)('show %s', (_title, text, edits, expected) => {
    expect(shown(text, edits)).toEqual(expected);
  });

  test('count the lines behind what went and came', () => {
    expect(shown('a\nb\nc\nd [1]', [[0, 4, ''], [6, 6, 'x\ny\nz\n'], [8, 11, '[^1]']])).toEqual([
      { before: ['1 {a}', '2 {b}'], after: [] },
      { before: [], after: ['2 {x}', '3 {y}', '4 {z}'] },
      { before: ['4 d {[1]}'], after: ['5 d {[^1]}'] },
    ]);
  });

  test('cut a long line around the change, and show changes far apart by themselves', () => {
    const text = `${filler(500)}[1] ${filler(500)}[2] ${filler(500)}`;
    const from = filler(500).length;
    expect(shown(text, [[from, from + 3, '[^1]'], [2 * from + 4, 2 * from + 7, '[^2]']])).toEqual([
      { before: [`1 …${filler(60)}{[1]} ${filler(60).slice(0, 59)}…`], after: [`1 …${filler(60)}{[^1]} ${filler(60).slice(0, 59)}…`] },
      { before: [`1 …${filler(60)}{[2]} ${filler(60).slice(0, 59)}…`], after: [`1 …${filler(60)}{[^2]} ${filler(60).slice(0, 59)}…`] },
    ]);
  });

  test('cut no word around the change', () => {
    const [hunk] = shown(`${'turning '.repeat(10)}[1] ${'turning '.repeat(10)}`, [[80, 83, '[^1]']]);
    expect(hunk?.before).toEqual([`1 … ${'turning '.repeat(7)}{[1]} ${'turning '.repeat(7)}…`]);
  });

  test('cut a word that is longer than all that is shown', () => {
    const [hunk] = shown(`${'x'.repeat(200)}[1]`, [[200, 203, '[^1]']]);
    expect(hunk?.before).toEqual(['1 …{[1]}']);
  });

  test('cut a word of letters of two code units as any other', () => {
    const [hunk] = shown(`${'\ud800\udf30'.repeat(100)}[1]`, [[200, 203, '[^1]']]);
    expect(hunk?.before).toEqual(['1 …{[1]}']);
  });

  test('cut the middle out of a very long stretch', () => {
    const [hunk] = shown('', [[0, 0, 'x'.repeat(2000)]]);
    expect(hunk).toEqual({ before: [], after: [`1 {${'x'.repeat(300)}}…{${'x'.repeat(300)}}`] });
  });

  test('show many lines as several places that follow each other', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `[^${String(at)}]: x\n`).join('');
    const places = shown(lines, [[0, lines.length, '']]);
    expect(places.map(({ before, after }) => [before.length, before[0], after.length])).toEqual([[16, '1 {[^0]: x}', 0], [16, '17 {[^16]: x}', 0], [8, '33 {[^32]: x}', 0]]);
  });

  test('never cut a character in two', () => {
    const text = `${'😀'.repeat(500)}[1]${'😀'.repeat(500)}`;
    const [hunk] = changeHunks({ baseText: text, edits: [{ from: 1000, to: 1003, text: '😀'.repeat(500) }] });
    const all = [...(hunk?.before ?? []), ...(hunk?.after ?? [])].flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ');
    expect(all).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/);
  });

  test('hold no more than a part of a line of 200,000 characters with thousands of changes', () => {
    const text = '[1] and '.repeat(5000);
    const edits = Array.from({ length: 5000 }, (_, at) => ({ from: 8 * at, to: 8 * at + 3, text: '[^1]' }));
    const hunks = changeHunks({ baseText: text, edits });
    expect(hunks).toHaveLength(417);
    const longest = Math.max(...hunks.flatMap(({ before, after }) => [...before, ...after].map(({ pieces }) => pieces.map((piece) => piece.text).join('').length)));
    expect(longest).toBeLessThan(300);
  });
});

describe('the places of any plan', () => {
  const words = fc.array(fc.constantFrom('a', 'word', ' ', '\n', '\r\n', '\n\n', '[1]', '😀', 'x'.repeat(90)), { maxLength: 40 }).map((parts) => parts.join(''));
  const plans = fc.tuple(words, fc.array(fc.tuple(fc.nat(200), fc.nat(30), words), { maxLength: 8 })).map(([baseText, raw]) => {
    const edits: { from: number; to: number; text: string }[] = [];
    for (const [gap, length, text] of raw) {
      const from = (edits.at(-1)?.to ?? 0) + gap;
      const to = from + length;
      const splits = (offset: number): boolean => /[\udc00-\udfff]/.test(baseText.charAt(offset)) || baseText.slice(offset - 1, offset + 1) === '\r\n';
      if (to <= baseText.length && !splits(from) && !splits(to)) edits.push({ from, to, text });
    }
    return { baseText, edits };
  });
  const textOf = (line: HunkLine): readonly string[] => line.pieces.map(({ kind, text }) => (kind === 'cut' ? '\n' : text)).join('').split('\n');
  const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

  test('show lines that stand in the text before and after, with their numbers', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const result = applyEdits(plan.baseText, plan.edits);
        if (result.kind === 'refused') return;
        const [before, after] = [linesOf(plan.baseText), linesOf(result.text)];
        const hunks = changeHunks(plan);
        for (const hunk of hunks) {
          for (const line of hunk.before) for (const part of textOf(line)) expect(before[line.number - 1]).toContain(part);
          for (const line of hunk.after) for (const part of textOf(line)) expect(after[line.number - 1]).toContain(part);
        }
        expect(hunks.length > 0).toBe(plan.edits.some(({ from, to, text }) => plan.baseText.slice(from, to) !== text));
      }),
      { numRuns: 5000 },
    );
  });
});
