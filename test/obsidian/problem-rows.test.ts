import { describe, expect, test } from 'vitest';
import type { Problem, Severity } from '../../src/core/problem/problem';
import { lineIndex } from '../../src/core/text/line-index';
import type { NoteProblems } from '../../src/obsidian/checks/vault-checks';
import { firstPanelState, readPanelState } from '../../src/obsidian/views/problem-panel/panel-state';
import { problemRows, sameRow } from '../../src/obsidian/views/problem-panel/problem-rows';
import { openVault } from '../host/open-vault';

const problem = (rule: string, severity: Severity, from: number, message = 'Unexpected x, expected y'): Problem => ({ rule, severity, from, to: from + 1, message, fixes: [] });

const { file } = openVault({ 'a.md': '', 'b.md': '' });

function note(path: string, ...problems: readonly Problem[]): NoteProblems {
  return { file: file(path), problems, text: '', lines: lineIndex('') };
}

const notes = [note('a.md', problem('b-rule', 'info', 0), problem('a-rule', 'warning', 5)), note('b.md', problem('b-rule', 'info', 3), problem('c-rule', 'error', 9))];

describe('the rows of the panel', () => {
  test('stand below their notes, in the order of these, with what is gravest in each', () => {
    const { rows } = problemRows(notes, { ...firstPanelState, scope: 'marked' }, new Set());
    expect(rows.map((row) => (row.kind === 'group' ? [row.key, row.count, row.severity] : [row.problem.rule, row.place, row.size]))).toEqual([
      ['a.md', 2, 'warning'], ['b-rule', 1, 2], ['a-rule', 2, 2], ['b.md', 2, 'error'], ['b-rule', 1, 2], ['c-rule', 2, 2],
    ]);
  });

  test('stand below their rules, the gravest first and then by name', () => {
    const { rows } = problemRows(notes, { ...firstPanelState, scope: 'marked', grouping: 'rule' }, new Set(['b-rule']));
    expect(rows.map((row) => (row.kind === 'group' ? [row.key, row.count, row.isOpen] : row.note.file.path))).toEqual([['c-rule', 1, true], 'b.md', ['a-rule', 1, true], 'a.md', ['b-rule', 2, false]]);
  });

  test('are found by the path of their note only where several notes are listed', () => {
    expect(problemRows(notes, { ...firstPanelState, scope: 'marked', query: 'B.MD' }, new Set()).shown).toBe(2);
    expect(problemRows(notes, { ...firstPanelState, query: 'b.md' }, new Set()).shown).toBe(0);
  });

  test('are known again by their note, rule and message, the nearest of those that are alike', () => {
    const alike = (count: number): NoteProblems => note('a.md', ...Array.from({ length: count }, (_, at) => problem('a-rule', 'error', at)));
    const { rows: before } = problemRows([alike(9)], firstPanelState, new Set());
    const { rows: after } = problemRows([alike(8)], firstPanelState, new Set());
    const wanted = before[5];
    if (wanted === undefined) throw new Error('No row');
    expect([sameRow(after, wanted, 5), sameRow(after.slice(0, 3), wanted, 5), sameRow([], wanted, 5)]).toEqual([5, 2, -1]);
    expect(sameRow(problemRows([note('b.md', problem('a-rule', 'error', 0))], firstPanelState, new Set()).rows, wanted, 0)).toBe(-1);
  });
});

test('a state that was kept is read field by field', () => {
  expect(readPanelState({ scope: 'marked', grouping: 'rule', hidden: ['info', 'x', 5], query: 'tide', isCardFolded: true, other: 1 })).toEqual({ scope: 'marked', grouping: 'rule', hidden: ['info'], query: 'tide', isCardFolded: true });
  for (const stored of [null, undefined, 5, 'x', [], { hidden: 'error', query: 7, isCardFolded: 'yes', scope: null }]) expect(readPanelState(stored)).toEqual(firstPanelState);
});
