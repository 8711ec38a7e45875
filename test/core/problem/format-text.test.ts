import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../src/core/problem/format-text';
import { mixedReport, problemOf, reportOf } from './report-of';

describe('the text report', () => {
  it('groups problems by note, in columns, and counts them', () => {
    expect(formatText(mixedReport, { color: false })).toBe(
      [
        'Notes/Night trains.md',
        '   2:1  error    Unexpected text `no` in `dg-publish`, expected `true` or `false`  publish-flag-type',
        '  13:7  warning  Unexpected `#` in the tag `#ai`, expected a name without it       tags-shape',
        '',
        'index.md',
        '  1:1  info  Unexpected properties without a `title`, expected one  title-missing',
        '',
        '1 error, 1 warning, 1 info in 2 of 14 notes',
        '2 can be fixed, 1 of them safely',
        '6 notes not checked',
        '',
      ].join('\n'),
    );
  });

  it('is coloured only when asked', () => {
    const report = reportOf([problemOf({ line: 3, column: 5 })]);
    expect(formatText(report, { color: true })).toBe(
      '\u001b[4ma.md\u001b[0m\n  3:5  \u001b[31merror\u001b[0m  Unexpected a  \u001b[2msome-rule\u001b[0m\n\n\u001b[31m1 error in 1 of 14 notes\u001b[0m\n',
    );
    expect(formatText(mixedReport, { color: false })).not.toContain('\u001b');
  });

  it.each([
    ['warning', '33'],
    ['info', '36'],
  ] as const)('colours the counts by the worst problem: %s', (severity, code) => {
    expect(formatText(reportOf([problemOf({ severity })]), { color: true })).toContain(`\u001b[${code}m1 ${severity} in 1 of 14 notes\u001b[0m`);
  });

  it('is one friendly line when there is nothing to say', () => {
    expect(formatText(reportOf([]), { color: false })).toBe('No problems in 14 notes\n');
    expect(formatText(reportOf([]), { color: true })).toBe('\u001b[32mNo problems in 14 notes\u001b[0m\n');
  });

  it('gathers the problems of a note that are apart', () => {
    const report = reportOf([problemOf(), problemOf({ path: 'b.md' }), problemOf({ line: 2 })]);
    expect(formatText(report, { color: false }).split('\n').slice(0, 5)).toEqual([
      'a.md',
      '  1:1  error  Unexpected a  some-rule',
      '  2:1  error  Unexpected a  some-rule',
      '',
      'b.md',
    ]);
  });

  it('keeps a long message whole, on one line, and the columns of its neighbours', () => {
    const long = `Unexpected ${'very '.repeat(1000)}long`;
    const report = reportOf([problemOf({ message: long }), problemOf({ message: 'Unexpected b and c' })]);
    expect(formatText(report, { color: false }).split('\n').slice(1, 3)).toEqual([
      `  1:1  error  ${long}  some-rule`,
      '  1:1  error  Unexpected b and c  some-rule',
    ]);
  });

  it('shows control characters of paths and messages instead of sending them to the terminal', () => {
    const report = reportOf([problemOf({ path: 'a\u001b[2J\n.md', message: 'Unexpected `\u001b]8;;x\u0007\r\n\t`' })]);
    expect(formatText(report, { color: false }).split('\n').slice(0, 2)).toEqual([
      'a\\u001b[2J\\n.md',
      '  1:1  error  Unexpected `\\u001b]8;;x\\u0007\\r\\n\\t`  some-rule',
    ]);
  });
});

it('holds one line a problem and no control character, whatever notes hold', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(fc.record({ path: text, message: text }), { maxLength: 5 }), (parts) => {
      const written = formatText(reportOf(parts.map(problemOf)), { color: false });
      const paths = new Set(parts.map(({ path }) => path)).size;
      expect(written.split('\n').length).toBe(parts.length + 2 * paths + 2);
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    }),
  );
});
