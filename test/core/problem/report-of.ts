import type { Fix, Severity } from '../../../src/core/problem/problem';
import type { Report, ReportedProblem } from '../../../src/core/problem/report';

/** A problem at line 1, column 1 with these parts in place of the defaults. */
export function problemOf(parts: Partial<ReportedProblem> = {}): ReportedProblem {
  return { path: 'a.md', rule: 'some-rule', severity: 'error', message: 'Unexpected a', from: 0, to: 1, line: 1, column: 1, endLine: parts.line ?? 1, endColumn: (parts.column ?? 1) + (parts.to ?? 1) - (parts.from ?? 0), textStart: 0, fixes: [], ...parts };
}

/** So many problems of a severity, each in a note of its own. */
export function problemsOf(severity: Severity, count: number): ReportedProblem[] {
  return Array.from({ length: count }, (_, index) => problemOf({ severity, path: `${severity}-${String(index)}.md` }));
}

/** A report on 14 of 14 notes with these parts in place of the defaults. */
export function reportOf(problems: readonly ReportedProblem[], parts: Partial<Report> = {}): Report {
  return { publisher: 'digital-garden', notes: 14, checked: 14, durationMs: 12, problems, ...parts };
}

/** A fix that puts text at the start of the note. */
export function fixOf(safe: boolean, title = 'Write true'): Fix {
  return { title, safe, edits: [{ from: 0, to: 0, text: 'true' }] };
}

/** A report with every severity, fixes of both kinds and two notes. */
export const mixedReport: Report = reportOf(
  [
    problemOf({
      path: 'Notes/Night trains.md',
      rule: 'publish-flag-type',
      message: 'Unexpected text `no` in `dg-publish`, expected `true` or `false`',
      from: 4,
      to: 18,
      line: 2,
      fixes: [
        { title: 'Write false: the note is private', safe: false, edits: [{ from: 16, to: 18, text: 'false' }] },
        { title: 'Write true: the note is public', safe: false, edits: [{ from: 16, to: 18, text: 'true' }] },
      ],
    }),
    problemOf({
      path: 'Notes/Night trains.md',
      rule: 'tags-shape',
      severity: 'warning',
      message: 'Unexpected `#` in the tag `#ai`, expected a name without it',
      from: 25,
      to: 30,
      line: 13,
      column: 7,
      fixes: [{ title: 'Take the marks away', safe: true, edits: [{ from: 25, to: 26, text: '' }] }],
    }),
    problemOf({
      path: 'index.md',
      rule: 'title-missing',
      severity: 'info',
      message: 'Unexpected properties without a `title`, expected one',
      to: 3,
    }),
  ],
  { notes: 20 },
);
