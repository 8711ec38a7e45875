import { describe, expect, test } from 'vitest';
import { checkNote } from '../../../src/core/rules/check-note';
import type { NoteRule } from '../../../src/core/rules/rule';
import { ruleApplies, runRule } from '../../../src/core/rules/run-rule';
import { contextOf } from './rule-context';

const faulty = '---\ndg-publish: "true"\ntitle: A\n---\n\n## Why[^1]\n\nText[^2] and[^3].\n\n[^1]: x\n[^4]: y\n';

describe('checkNote', () => {
  test('gives all problems by place', () => {
    const problems = checkNote(contextOf(faulty)).map(({ from, rule, severity }) => [from, rule, severity]);
    expect(problems).toEqual([
      [4, 'publish-flag-type', 'error'],
      [43, 'footnote-in-heading', 'error'],
      [53, 'footnote-undefined', 'warning'],
      [61, 'footnote-undefined', 'warning'],
      [76, 'footnote-unused', 'warning'],
    ]);
  });

  test('leaves out rules that are off and takes the severity it is given', () => {
    const severities = new Map([
      ['footnote-undefined', 'off'],
      ['footnote-unused', 'info'],
    ] as const);
    expect(checkNote(contextOf(faulty), { severities }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['publish-flag-type', 'error'],
      ['footnote-in-heading', 'error'],
      ['footnote-unused', 'info'],
    ]);
  });

  test('finds nothing in an empty note', () => {
    expect(checkNote(contextOf(''))).toEqual([]);
  });

  test('looks up a hundred thousand footnotes', () => {
    const text = lines(50_000, (n) => `a[^${n}] b[^x${n}]\n\n[^${n}]: c\n[^y${n}]: d\n`);
    const context = contextOf(text);
    expect(checkNote(context)).toHaveLength(100_000);
  });

  test.each([
    ['one heading', `# ${'a[^1] '.repeat(50_000)}\n\nb\n\n[^1]: c\n`],
    ['one heading without a word', `# ${'[^1]'.repeat(50_000)}\n\nb\n\n[^1]: c\n`],
    ['a setext heading of many lines', `${'a[^1]\n'.repeat(50_000)}===\n\nb\n\n[^1]: c\n`],
    ['many headings', `${'# a[^1]\n\nb\n\n'.repeat(50_000)}[^1]: c\n`],
  ])('moves fifty thousand footnotes of %s', (_, text) => {
    const context = contextOf(text);
    expect(checkNote(context)).toHaveLength(50_000);
  });

  test('looks up five thousand marks', () => {
    const marks = lines(5_000, (n) => `a[${String((Number(n) % 900) + 1)}]\n`);
    const sources = lines(900, (n) => `[${n}] https://example.org/${n}`);
    const context = contextOf(`${marks}\n\nCitations:\n${sources}\n`);
    expect(checkNote(context)).toHaveLength(5_000);
  });
});

describe('runRule', () => {
  const rule: NoteRule = { scope: 'note', id: 'sample', severity: 'info', summary: 'A sample.', why: 'A sample.', evidence: 'A sample', publishers: 'all', forms: 'all', examples: [], check: () => [] };

  test('adds id and severity, and lets a finding have its own', () => {
    const findings = [
      { from: 0, to: 1, message: 'a' },
      { from: 1, to: 1, message: 'b', severity: 'error' as const },
    ];
    expect(runRule({ ...rule, check: () => findings }, contextOf('text'))).toEqual([
      { from: 0, to: 1, rule: 'sample', severity: 'info', message: 'a', fixes: [] },
      { from: 1, to: 1, rule: 'sample', severity: 'error', message: 'b', fixes: [] },
    ]);
  });

  test.each([
    ['outside the note', { from: 3, to: 5, message: 'a' }],
    ['that ends before it begins', { from: 3, to: 2, message: 'a' }],
    ['with edits that overlap', { from: 0, to: 1, message: 'a', fixes: [fixOf({ from: 0, to: 2, text: '' }, { from: 1, to: 3, text: '' })] }],
    ['with an edit outside the note', { from: 0, to: 1, message: 'a', fixes: [fixOf({ from: 4, to: 5, text: '' })] }],
  ])('refuses a finding %s', (_, finding) => {
    expect(() => runRule({ ...rule, check: () => [finding] }, contextOf('text')).map((problem) => problem.fixes)).toThrow('Rule sample');
  });

  test('finds nothing while it is off by default, whatever its findings say of themselves', () => {
    const off: NoteRule = { ...rule, severity: 'off', check: () => [{ from: 0, to: 1, severity: 'error', message: 'a' }] };
    expect(runRule(off, contextOf('text'))).toEqual([]);
    expect(runRule(off, contextOf('text'), 'info').map(({ severity }) => severity)).toEqual(['info']);
  });

  test.each([
    [{}, true],
    [{ publishers: ['digital-garden'] }, true],
    [{ publishers: ['another'] }, false],
    [{ forms: ['vault'] as const }, true],
    [{ forms: ['site'] as const }, false],
  ])('with %j applies to a note of the vault for Digital Garden: %s', (scope, expected) => {
    expect(ruleApplies({ ...rule, ...scope }, contextOf('text'))).toBe(expected);
  });
});

function fixOf(...edits: readonly { readonly from: number; readonly to: number; readonly text: string }[]) {
  return { title: 'Mend', safe: true, edits };
}

function lines(count: number, line: (number: string) => string): string {
  return Array.from({ length: count }, (_, index) => line(String(index + 1))).join('\n');
}
