import { describe, expect, test } from 'vitest';
import { chooseFixes, editsOf } from '../../../src/core/problem/choose-fixes';
import { fixSafely } from '../../../src/core/problem/fix-safely';
import { applyEdits } from '../../../src/core/text/apply-edits';
import { checkAll } from '../rules/rule-context';
import type { Fix, Problem } from '../../../src/core/problem/problem';

const fixOf = (safe: boolean, ...edits: Fix['edits']): Fix => ({ title: 'Mend it', safe, edits });
const problemOf = (message: string, ...fixes: Fix[]): Problem => ({ from: 0, to: 1, rule: 'r', severity: 'error', message, fixes });

/** A rule that finds each mark of a text, and would have it replaced. */
const finds = (rule: string, mark: string, by: string) => (text: string): readonly Problem[] =>
  [...text.matchAll(new RegExp(mark, 'g'))].map(({ index }) => ({ rule, severity: 'error', message: `Unexpected ${mark}`, from: index, to: index + mark.length, fixes: [fixOf(true, { from: index, to: index + mark.length, text: by })] }));
const together = (...rules: ((text: string) => readonly Problem[])[]) => (text: string) => rules.flatMap((rule) => rule(text));

describe('the choice of fixes', () => {
  test.each([
    ['takes fixes that keep apart', [[{ from: 4, to: 5, text: 'b' }], [{ from: 0, to: 1, text: 'a' }]], [0, 1]],
    ['leaves one that touches an earlier one', [[{ from: 0, to: 2, text: 'a' }], [{ from: 2, to: 3, text: 'b' }]], [0]],
    ['leaves one that inserts where another does', [[{ from: 2, to: 2, text: 'a' }], [{ from: 2, to: 2, text: 'b' }]], [0]],
    ['takes or leaves a fix whole', [[{ from: 4, to: 5, text: '' }], [{ from: 0, to: 1, text: '' }, { from: 5, to: 6, text: '' }], [{ from: 0, to: 1, text: 'c' }]], [0, 2]],
    ['leaves one around another', [[{ from: 2, to: 3, text: '' }], [{ from: 0, to: 9, text: '' }]], [0]],
  ])('%s', (_title, edits, taken) => {
    const problems = edits.map((of, index) => problemOf(String(index), fixOf(true, ...of)));
    const chosen = chooseFixes(problems);
    expect(chosen.map(({ problem }) => Number(problem.message))).toEqual(taken);
    expect(editsOf(chosen).map(({ from }) => from)).toEqual(taken.flatMap((index) => edits[index]?.map(({ from }) => from) ?? []).sort());
  });

  test('takes the first safe fix that does something, and no other', () => {
    const edits = [{ from: 0, to: 1, text: 'x' }];
    expect(chooseFixes([problemOf('a', fixOf(false, ...edits))])).toEqual([]);
    expect(chooseFixes([problemOf('a', fixOf(true))])).toEqual([]);
    expect(chooseFixes([problemOf('a', fixOf(false), fixOf(true, ...edits), fixOf(true))]).map(({ fix }) => fix.edits)).toEqual([edits]);
  });
});

describe('fixing', () => {
  test('goes on until nothing safe is left, also with fixes that touch', () => {
    const fixed = fixSafely('aaa x', finds('one', 'a', 'b'));
    expect(fixed.text).toBe('bbb x');
    expect(fixed.fixed.map(({ problem }) => problem.from)).toEqual([0, 2, 1]);
  });

  test('makes no fix after which a rule finds more, and makes the others all the same', () => {
    const harmful = finds('harm', 'h', 'zz');
    const fixed = fixSafely('h a a', together(harmful, finds('one', 'a', 'b'), (text) => finds('new', 'z', '')(text).map((problem) => ({ ...problem, fixes: [] }))));
    expect(fixed.text).toBe('h b b');
    expect(fixed.fixed.map(({ problem }) => problem.rule)).toEqual(['one', 'one']);
  });

  test('makes no fix that mends nothing, and ends', () => {
    expect(fixSafely('a', finds('one', 'a', 'a'))).toEqual({ text: 'a', fixed: [], edits: [], parts: [] });
    expect(fixSafely('a', finds('one', '[ab]', 'ab')).text).toBe('a');
  });

  test('checks between two rules, so that of a pair only one half goes', () => {
    const half = (rule: string, at: number) => (text: string): readonly Problem[] => {
      const from = text.indexOf('AB') + at;
      return text.includes('AB') ? [{ ...problemOf(rule, fixOf(true, { from, to: from + 1, text: '' })), rule, from, to: from + 1 }] : [];
    };
    expect(fixSafely('.AB.', together(half('first', 0), half('second', 1))).text).toBe('.B.');
  });

  test('mends only what is wanted, and gives the edits of all of it against the first text', () => {
    const text = 'aaa x b';
    const fixed = fixSafely(text, together(finds('one', 'a', 'cc'), finds('two', 'b', '')), ({ rule }) => rule === 'one');
    expect(fixed.text).toBe('cccccc x b');
    expect(applyEdits(text, fixed.edits)).toEqual({ kind: 'applied', text: fixed.text });
  });

  test('mends a note with rules that know nothing of one another', () => {
    const note = '---\ntitle: Trams\ndg-publish: "true"\ntags: "#trains"\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
    expect(fixSafely(note, (current) => checkAll(current)).text).toBe('---\ntitle: Trams\ndg-publish: true\ntags: "trains"\n---\n\n## Why\n\nBecause.[^1]\n\n[^1]: x\n');
  });

  test('never empties a note', () => {
    expect(fixSafely('a', finds('one', 'a', '')).text).toBe('a');
  });
});
