import { expect, it } from 'vitest';
import { formatMarkdown } from '../../../src/core/problem/format-markdown';
import { mixedReport, problemOf, reportOf } from './report-of';

it('writes a section for each note and an item for each problem with its fixes', () => {
  expect(formatMarkdown(mixedReport)).toBe(`# Preflight report

1 error, 1 warning, 1 info in 2 of 14 notes. 2 can be fixed, 1 of them safely. 6 notes not checked.

## Notes/Night trains.md

- 2:1 **error** Unexpected text \`no\` in \`dg-publish\`, expected \`true\` or \`false\` (\`publish-flag-type\`)
  - Fix: Write false: the note is private
  - Fix: Write true: the note is public
- 13:7 **warning** Unexpected \`#\` in the tag \`#ai\`, expected a name without it (\`tags-shape\`)
  - Fix: Take the marks away

## index.md

- 1:1 **info** Unexpected properties without a \`title\`, expected one (\`title-missing\`)
`);
});

it('says so when there is nothing to say', () => {
  expect(formatMarkdown(reportOf([]))).toBe('# Preflight report\n\nNo problems in 14 notes.\n');
});

it('lets nothing of a note become markup', () => {
  const report = reportOf([problemOf({ path: '[x](y)\n# b_c.md', message: 'Unexpected <img src=x> \u001b[0m\n- [[Private]]' })]);
  expect(formatMarkdown(report).split('\n').slice(4)).toEqual([
    '## \\[x\\](y)\\\\n\\# b\\_c.md',
    '',
    '- 1:1 **error** Unexpected \\<img src\\=x\\> \\\\u001b\\[0m\\\\n- \\[\\[Private\\]\\] (`some-rule`)',
    '',
  ]);
});
