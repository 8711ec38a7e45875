import { EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem, Severity } from '../../src/core/problem/problem';
import { drawnRange } from '../../src/obsidian/editor/drawn-range';
import { countMarks, markAt, marksField, marksFor, marksIn, nextMark, setMarks } from '../../src/obsidian/editor/problem-marks';

const docOf = (text: string): Text => Text.of(text.split('\n'));

/** The text with what is marked in brackets. */
function drawn(text: string, from: number, to: number): string {
  const range = drawnRange(docOf(text), { from, to });
  return `${text.slice(0, range.from)}⟦${text.slice(range.from, range.to)}⟧${text.slice(range.to)}`;
}

describe('where a problem is drawn', () => {
  test.each([
    ['a range in a line is drawn as it is', 'one two three', 4, 7, 'one ⟦two⟧ three'],
    ['a range over several lines is drawn in the first one', 'one\ntwo\nthree', 1, 9, 'o⟦ne⟧\ntwo\nthree'],
    ['a range that begins at the end of a line is drawn in the next one', 'one\n\ntwo', 3, 8, 'one\n\n⟦two⟧'],
    ['a place without width is the word there', '## Why not', 3, 3, '## ⟦Why⟧ not'],
    ['the start of a note is its first word', 'title', 0, 0, '⟦title⟧'],
    ['a place before a mark is that mark', 'one, two', 3, 3, 'one⟦,⟧ two'],
    ['a place at the end of a line is its last character', 'one\ntwo', 3, 3, 'on⟦e⟧\ntwo'],
    ['a character of two units is drawn whole', 'a😀b', 1, 1, 'a⟦😀⟧b'],
    ['a range that ends inside a character takes all of it', 'a😀b', 0, 2, '⟦a😀⟧b'],
    ['an empty line is drawn as such', 'one\n\ntwo', 4, 4, 'one\n⟦⟧\ntwo'],
    ['an empty note is drawn as an empty line', '', 0, 0, '⟦⟧'],
    ['a range outside the text is drawn at its end', 'one', 10, 20, 'on⟦e⟧'],
  ])('%s', (_title, text, from, to, expected) => {
    expect(drawn(text, from, to)).toBe(expected);
  });

  test('a range as long as a line of two million characters is no wall', () => {
    const { from, to } = drawnRange(docOf('x'.repeat(2_000_000)), { from: 10, to: 1_999_999 });
    expect([from, to]).toEqual([10, 310]);
  });

  test('stays in one line and in the text, and is never without width where the line has something in it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '\u0301', '[') }), fc.nat(40), fc.nat(40), (text, first, second) => {
      const doc = docOf(text);
      const { from, to } = drawnRange(doc, { from: Math.min(first, second), to: Math.max(first, second) });
      const line = doc.lineAt(from);
      expect(from >= 0 && to <= line.to && from <= to).toBe(true);
      if (line.length > 0) expect(to).toBeGreaterThan(from);
    }));
  });
});

const problemAt = (from: number, to: number, severity: Severity = 'error', rule = 'r'): Problem => ({ from, to, severity, rule, message: rule, fixes: [] });

function marked(text: string, problems: readonly Problem[]): EditorState {
  const state = EditorState.create({ doc: text, extensions: marksField });
  return state.update({ effects: setMarks.of(marksFor(state.doc, problems)) }).state;
}

describe('marks', () => {
  test('that would be drawn in the same place are one, the worst problem first', () => {
    const state = marked('one two', [problemAt(0, 3, 'info', 'a'), problemAt(0, 3, 'error', 'b'), problemAt(4, 7, 'warning', 'c')]);
    expect(marksIn(state, { from: 0, to: 7 }).map(({ from, to, problems }) => [from, to, problems.map(({ rule }) => rule)])).toEqual([[0, 3, ['b', 'a']], [4, 7, ['c']]]);
  });

  test('around one place are shown together, as wide as the narrowest', () => {
    const state = marked('one two three', [problemAt(0, 13, 'info', 'wide'), problemAt(4, 7, 'error', 'narrow')]);
    expect(markAt(state, 5)).toMatchObject({ from: 4, to: 7 });
    expect(markAt(state, 5)?.problems.map(({ rule }) => rule)).toEqual(['wide', 'narrow']);
    expect(markAt(state, 1)?.problems.map(({ rule }) => rule)).toEqual(['wide']);
  });

  test('go along with what is typed before them, and go with what is deleted', () => {
    const state = marked('one two three', [problemAt(4, 7), problemAt(8, 13)]);
    const typed = state.update({ changes: { from: 0, insert: 'More ' } }).state;
    expect(marksIn(typed, { from: 0, to: 18 }).map(({ from, to }) => typed.sliceDoc(from, to))).toEqual(['two', 'three']);
    const deleted = typed.update({ changes: { from: 8, to: 13 } }).state;
    expect(marksIn(deleted, { from: 0, to: 13 }).map(({ from, to }) => deleted.sliceDoc(from, to))).toEqual(['three']);
    expect(countMarks(deleted.update({ changes: { from: 0, to: deleted.doc.length, insert: 'Other' } }).state)).toBe(0);
  });

  test('do not grow with what is typed behind them', () => {
    const state = marked('one two', [problemAt(0, 3)]);
    const typed = state.update({ changes: { from: 3, insert: 's' } }).state;
    expect(marksIn(typed, { from: 0, to: 8 }).map(({ from, to }) => typed.sliceDoc(from, to))).toEqual(['one']);
  });

  test('are found one after another, around the end of the text', () => {
    const state = marked('one two three', [problemAt(0, 3), problemAt(4, 7), problemAt(8, 13)]);
    expect([0, 3, 4, 12].map((offset) => nextMark(state, offset, 'forward'))).toEqual([4, 4, 8, 0]);
    expect([0, 3, 4, 12].map((offset) => nextMark(state, offset, 'backward'))).toEqual([8, 0, 0, 8]);
    expect(nextMark(marked('one', []), 0, 'forward')).toBe(null);
  });

  test('of an empty line are found in it', () => {
    const state = marked('one\n\ntwo', [problemAt(4, 4)]);
    expect(markAt(state, 4)?.problems).toHaveLength(1);
    expect(nextMark(state, 0, 'forward')).toBe(4);
  });

  test('are ten thousand as well, no place looked at more than once for those of one line', () => {
    const text = 'word '.repeat(10_000);
    const state = marked(text, Array.from({ length: 10_000 }, (_, at) => problemAt(at * 5, at * 5 + 4)));
    expect(countMarks(state)).toBe(10_000);
    expect(marksIn(state, { from: 0, to: text.length }, 100)).toHaveLength(100);
    expect(markAt(state, 25_002)?.from).toBe(25_000);
  });
});
