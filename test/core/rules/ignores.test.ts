import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import type { Problem, Severity } from '../../../src/core/problem/problem';
import { findIgnores } from '../../../src/core/rules/find-ignores';
import type { Ignore } from '../../../src/core/rules/ignore';
import { withoutIgnored } from '../../../src/core/rules/ignores';
import { mergeProblems } from '../../../src/core/rules/merge-problems';
import { checkAll, contextOf } from './rule-context';

function problem(rule: string, from: number, severity: Severity = 'warning', message = 'Unexpected a, expected b'): Problem {
  return { from, to: from, rule, severity, message, fixes: [] };
}

function settled(text: string, problems: readonly Problem[], severities: ReadonlyMap<string, Severity | 'off'> = new Map(), isComplete = true): readonly string[] {
  const found = withoutIgnored(problems, findIgnores(parseNote(text)), { context: { ...contextOf(text), text }, severities, isComplete });
  return found.map(({ rule, message }) => (rule === 'ignore-unused' ? message.slice(0, message.indexOf(',')) : rule));
}

describe('a note that ignores', () => {
  test('a rule has its problems hidden', () => {
    const text = '---\npreflight-ignore: footnote-undefined\n---\n\na[^1] b[^2]\n\n[^3]: c\n';
    expect(checkAll(text).map(({ rule }) => rule)).toEqual(['title-missing', 'footnote-unused']);
  });

  test('what begins in the next block has just that hidden', () => {
    const text = 'a[^1]\n\n%% preflight-ignore-next footnote-undefined %%\n\nb[^2]\nc[^3]\n\nd[^4]\n';
    expect(checkAll(text).map(({ rule, from }) => [rule, text.slice(from, from + 4)])).toEqual([['footnote-undefined', '[^1]'], ['footnote-undefined', '[^4]']]);
  });

  test('twice what one ignore would do has no use for neither', () => {
    const text = '---\npreflight-ignore: footnote-undefined\n---\n\n%% preflight-ignore-next footnote-undefined %%\n\nb[^2]\n';
    expect(checkAll(text).map(({ rule }) => rule)).toEqual(['title-missing']);
  });

  test('the same with ranges that lie within each other', () => {
    const text = '%% preflight-ignore-next footnote-undefined %%\n\n> %% preflight-ignore-next footnote-undefined %%\n>\n> a[^1]\n>\n> b[^2]\n\nc[^3]\n';
    expect(checkAll(text).map(({ rule, from }) => [rule, text.slice(from, from + 4)])).toEqual([['footnote-undefined', '[^3]']]);
  });

  test.each<[string, ReadonlyMap<string, Severity | 'off'>, boolean, readonly string[]]>([
    ['is told so', new Map(), true, ['Unexpected ignore of `footnote-unused`']],
    ['is not told where the rule is off', new Map([['footnote-unused', 'off']]), true, []],
    ['is not told where that is off', new Map([['ignore-unused', 'off']]), true, []],
  ])('for nothing %s', (_title, severities, isComplete, expected) => {
    expect(settled('---\npreflight-ignore: footnote-unused\n---\n', [], severities, isComplete)).toEqual(expected);
  });

  test('still ignores where nobody wants to know of useless ones', () => {
    expect(settled('---\npreflight-ignore: footnote-unused\n---\n', [problem('footnote-unused', 3)], new Map([['ignore-unused', 'off']]))).toEqual([]);
  });

  test('is not told that an ignore is useless while the vault is not fully known', () => {
    const text = '---\npreflight-ignore: summary-missing\n---\n';
    expect(settled(text, [])).toEqual(['Unexpected ignore of `summary-missing`']);
    expect(settled(text, [], new Map(), false)).toEqual([]);
    expect(settled('---\npreflight-ignore: [footnote-unused, none]\n---\n', [], new Map(), false)).toEqual(['Unexpected ignore of `footnote-unused`', 'Unexpected `none` in an ignore']);
  });

  test('can ignore what is said about ignores', () => {
    expect(settled('---\npreflight-ignore: [ignore-unused, footnote-unused]\n---\n', [])).toEqual([]);
    expect(settled('---\npreflight-ignore: ignore-unused\n---\n', [])).toEqual([]);
  });

  test('says nothing of rules by the names of what every object has', () => {
    expect(settled('---\npreflight-ignore: [__proto__, constructor]\n---\n', [])).toEqual(['Unexpected `__proto__` in an ignore', 'Unexpected `constructor` in an ignore']);
  });

  test('of the same rule twice is told once', () => {
    expect(settled('---\npreflight-ignore: [none, none]\n---\n\n%% preflight-ignore-next none, none %%\n', [])).toEqual(['Unexpected `none` in an ignore', 'Unexpected `none` in an ignore']);
  });

  test.each([
    ['comments', (count: number) => '%% preflight-ignore-next none, footnote-unused %%\n\n'.repeat(count)],
    ['names', (count: number) => `---\npreflight-ignore: ${Array.from({ length: Math.min(count, 7000) }, (_, index) => `r${String(index)}`).join(' ')}\n---\n`],
  ])('can be rid of very many useless %s', (_title, textOf) => {
    const text = textOf(20_000);
    const context = { ...contextOf(''), text };
    const found = withoutIgnored([], findIgnores(parseNote(text)), { context, severities: new Map(), isComplete: true });
    expect(new Set(found.map(({ fixes }) => fixes[0]?.title))).toEqual(new Set(['Remove the ignore']));
  });

  test('keeps the order of places', () => {
    const text = '---\npreflight-ignore: footnote-unused\n---\n\na';
    expect(settled(text, [problem('tags-shape', 2), problem('title-missing', 40)])).toEqual(['tags-shape', 'Unexpected ignore of `footnote-unused`', 'title-missing']);
  });

  test('ten thousand problems in a thousand places is done in no time', () => {
    const text = 'x'.repeat(100_000);
    const problems = Array.from({ length: 10_000 }, (_, index) => problem('footnote-undefined', index * 10));
    const ignores: readonly Ignore[] = Array.from({ length: 1000 }, (_, index) => ({ rule: index % 2 === 0 ? 'footnote-undefined' : 'footnote-unused', within: { from: index * 100, to: index * 100 + 9 }, comment: { from: index * 100, to: index * 100 + 2 }, from: index * 100, to: index * 100 }));
    const found = withoutIgnored(problems, ignores, { context: { ...contextOf(''), text }, severities: new Map(), isComplete: true });
    expect(found.filter(({ rule }) => rule === 'footnote-undefined')).toHaveLength(9500);
    expect(found.filter(({ rule }) => rule === 'ignore-unused')).toHaveLength(500);
  });
});

describe('what several publishers say of one note', () => {
  test('is said once, as the worst of them has it', () => {
    const worst = problem('field-type', 5, 'error');
    const merged = mergeProblems([[problem('field-type', 5), problem('tags-shape', 9)], [problem('title-missing', 1), worst]]);
    expect(merged.map(({ rule, severity }) => [rule, severity])).toEqual([['title-missing', 'warning'], ['field-type', 'error'], ['tags-shape', 'warning']]);
    expect(merged[1]).toBe(worst);
  });

  test('calls an ignore unused only where all do', () => {
    const first = problem('ignore-unused', 5);
    const second = problem('ignore-unused', 5, 'warning', 'Unexpected c, expected d');
    expect(mergeProblems([[first, second], [second]])).toEqual([second]);
    expect(mergeProblems([[first, second]])).toEqual([first, second]);
    expect(mergeProblems([])).toEqual([]);
  });
});
