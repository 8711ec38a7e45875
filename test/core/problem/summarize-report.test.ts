import { describe, expect, it } from 'vitest';
import { summarizeReport } from '../../../src/core/problem/summarize-report';
import { fixOf, problemOf, problemsOf, reportOf } from './report-of';

describe('the counts', () => {
  it.each([
    [3, 2, 1, '3 errors, 2 warnings, 1 info in 6 of 14 notes'],
    [1, 1, 2, '1 error, 1 warning, 2 info in 4 of 14 notes'],
    [0, 2, 0, '2 warnings in 2 of 14 notes'],
    [0, 0, 1, '1 info in 1 of 14 notes'],
  ])('%i errors, %i warnings, %i info', (errors, warnings, infos, line) => {
    const problems = [...problemsOf('info', infos), ...problemsOf('error', errors), ...problemsOf('warning', warnings)];
    expect(summarizeReport(reportOf(problems))).toEqual([line]);
  });

  it('counts a note once', () => {
    expect(summarizeReport(reportOf([problemOf(), problemOf()], { notes: 1, checked: 1 }))).toEqual(['2 errors in 1 of 1 note']);
  });

  it('parts the thousands', () => {
    expect(summarizeReport(reportOf(problemsOf('error', 1234), { notes: 10_751, checked: 10_751 }))).toEqual(['1,234 errors in 1,234 of 10,751 notes']);
  });
});

describe('what can be fixed', () => {
  it.each([
    ['nothing', [], []],
    ['all safely', [[fixOf(true)], [fixOf(false), fixOf(true)]], ['2 can be fixed safely']],
    ['some safely', [[fixOf(true)], [fixOf(false)], [fixOf(false)], []], ['3 can be fixed, 1 of them safely']],
    ['none safely', [[fixOf(false)], []], ['1 can be fixed']],
  ])('%s', (_title, fixes, lines) => {
    const problems = [problemOf(), ...fixes.map((each) => problemOf({ fixes: each }))];
    expect(summarizeReport(reportOf(problems)).slice(1)).toEqual(lines);
  });
});

it('plans no fixes to count them where there are more problems than anyone mends by hand', () => {
  const planned: number[] = [];
  const many = (count: number) => reportOf(Array.from({ length: count }, (_, index) => ({ ...problemOf(), get fixes() { planned.push(index); return [fixOf(true)]; } })));
  expect(summarizeReport(many(1_001))).toEqual(['1,001 errors in 1 of 14 notes']);
  expect(planned).toEqual([]);
  expect(summarizeReport(many(1_000))).toEqual(['1,000 errors in 1 of 14 notes', '1,000 can be fixed safely']);
});

it('names the publishers where there are several', () => {
  expect(summarizeReport(reportOf([problemOf()], { publisher: 'digital-garden, quartz' }))).toEqual(['1 error in 1 of 14 notes', 'Checked for digital-garden, quartz']);
});

describe('without problems', () => {
  it.each([
    [14, 14, 'No problems in 14 notes'],
    [1, 1, 'No problems in 1 note'],
    [20, 14, 'No problems in 14 notes; 6 notes not checked'],
    [15, 14, 'No problems in 14 notes; 1 note not checked'],
    [20, 0, 'No notes checked of 20: none is published'],
    [0, 0, 'No notes found'],
  ])('%i notes, %i checked', (notes, checked, line) => {
    expect(summarizeReport(reportOf([], { notes, checked }))).toEqual([line]);
  });
});

it('says how many notes were left out', () => {
  expect(summarizeReport(reportOf([problemOf()], { notes: 20 }))).toEqual(['1 error in 1 of 14 notes', '6 notes not checked']);
});
