import { describe, expect, test } from 'vitest';
import type { Fix, Problem } from '../../../src/core/problem/problem';
import { planSafeFixes, type SafeFixes, type TextCheck } from '../../../src/core/problem/safe-fixes';
import { applyEdits } from '../../../src/core/text/apply-edits';
import { checkAll } from '../rules/rule-context';

function problem(rule: string, from: number, to: number, ...fixes: readonly Fix[]): Problem {
  return { rule, from, to, severity: 'warning', message: 'Unexpected x, expected y', fixes };
}

/** A rule that finds a word and replaces it. */
function finds(rule: string, word: string, by: string, safe = true): TextCheck {
  return (text) => Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => problem(rule, index, index + word.length, { title: `Write ${by}`, safe, edits: [{ from: index, to: index + word.length, text: by }] }));
}

function planned(text: string, check: TextCheck, wanted?: (one: Problem) => boolean): { readonly text: string; readonly fixes: SafeFixes; readonly checks: number } {
  let checks = 0;
  const plan = planSafeFixes(text, (current) => { checks += 1; return check(current); }, wanted);
  let step = plan.next();
  while (step.done !== true) step = plan.next();
  const result = applyEdits(text, step.value.edits);
  if (result.kind === 'refused') throw new Error(result.reason);
  return { text: result.text, fixes: step.value, checks };
}

describe('mending all that is safe', () => {
  test('applies every safe fix once, and says how many of each', () => {
    const both: TextCheck = (text) => [...finds('a', 'one', '1')(text), ...finds('b', 'two', '2')(text)];
    const { text, fixes } = planned('one two one', both);
    expect(text).toBe('1 2 1');
    expect([...fixes.counts]).toEqual([['Write 1', 2], ['Write 2', 1]]);
  });

  test('leaves out fixes that are not safe, and problems that are not wanted', () => {
    const both: TextCheck = (text) => [...finds('a', 'one', '1', false)(text), ...finds('b', 'two', '2')(text), ...finds('c', 'six', '6')(text)];
    expect(planned('one two six', both, ({ rule }) => rule !== 'c').text).toBe('one 2 six');
  });

  test('takes the first safe one of several fixes', () => {
    const edit = (text: string): Fix['edits'] => [{ from: 0, to: 1, text }];
    const check: TextCheck = (text) => (text.startsWith('x') ? [problem('a', 0, 1, { title: 'A', safe: false, edits: edit('a') }, { title: 'B', safe: true, edits: edit('b') })] : []);
    expect(planned('x', check).text).toBe('b');
  });

  test('checks between two rules, so that of a pair only one half goes', () => {
    const pair: TextCheck = (text) => {
      if (!text.includes('AB')) return [];
      const at = text.indexOf('AB');
      return [
        problem('first', at, at + 1, { title: 'Remove the first', safe: true, edits: [{ from: at, to: at + 1, text: '' }] }),
        problem('second', at + 1, at + 2, { title: 'Remove the second', safe: true, edits: [{ from: at + 1, to: at + 2, text: '' }] }),
      ];
    };
    expect(planned('.AB.', pair).text).toBe('.B.');
  });

  test('applies fixes of one rule that touch each other one after the other', () => {
    const insert: TextCheck = (text) => (text.length < 4 ? [problem('a', 0, 0, { title: 'Add', safe: true, edits: [{ from: 0, to: 0, text: '1' }] }), problem('a', 0, 0, { title: 'Add', safe: true, edits: [{ from: 0, to: 0, text: '2' }] })] : []);
    expect(planned('..', insert).text).toBe('11..');
  });

  test('comes to an end where a fix brings its own problem back', () => {
    const endless = finds('a', 'x', 'x');
    const { checks } = planned('x', (text) => [...endless(text), ...finds('b', 'y', 'xy')(text)]);
    expect(checks).toBeLessThan(20);
  });

  test('does nothing to a note without safe fixes', () => {
    expect(planned('one', finds('a', 'one', '1', false)).fixes.edits).toEqual([]);
  });

  test('mends a note with rules that know nothing of one another', () => {
    const { text } = planned('---\ntitle: Trams\ndg-publish: "true"\ntags: "#trains"\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n', (current) => checkAll(current));
    expect(text).toBe('---\ntitle: Trams\ndg-publish: true\ntags: "trains"\n---\n\n## Why\n\nBecause.[^1]\n\n[^1]: x\n');
  });
});
