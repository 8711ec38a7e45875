import { expect, it } from 'vitest';
import { formatGithub } from '../../../src/core/problem/format-github';
import { mixedReport, problemOf, reportOf } from './report-of';

it('writes one command a problem, and the counts', () => {
  expect(formatGithub(mixedReport)).toBe([
    '::error file=Notes/Night trains.md,line=2,endLine=2,col=1,endColumn=15,title=Preflight%3A publish-flag-type::Unexpected text `no` in `dg-publish`, expected `true` or `false`',
    '::warning file=Notes/Night trains.md,line=13,endLine=13,col=7,endColumn=12,title=Preflight%3A tags-shape::Unexpected `#` in the tag `#ai`, expected a name without it',
    '::notice file=index.md,line=1,endLine=1,col=1,endColumn=4,title=Preflight%3A title-missing::Unexpected properties without a `title`, expected one',
    '1 error, 1 warning, 1 info in 2 of 14 notes',
    '2 can be fixed, 1 of them safely',
    '6 notes not checked',
    '',
  ].join('\n'));
});

it('lets nothing of a note begin a command or leave its place', () => {
  const fixed = [{ path: '::stop-commands::x', rule: 'r', message: 'm', title: 't\n::error::y', outcome: 'written', reason: null }] as const;
  const report = reportOf([problemOf({ path: 'a,b:c%.md', message: '100 %\n::error::z\r', endLine: 2, endColumn: 3 })], { fixed });
  const lines = formatGithub(report).split('\n');
  expect(lines[0]).toBe('::error file=a%2Cb%3Ac%25.md,line=1,endLine=2,col=1,title=Preflight%3A some-rule::100 %25%0A::error::z%0D');
  expect(lines.slice(1).filter((line) => line.startsWith('::'))).toEqual([]);
});
