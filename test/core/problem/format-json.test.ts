import { expect, it } from 'vitest';
import { formatJson } from '../../../src/core/problem/format-json';
import { mixedReport, problemOf, reportOf } from './report-of';

it('writes the documented shape, in its order', () => {
  expect(formatJson(reportOf(mixedReport.problems.slice(1, 2), { notes: 20 }))).toBe(`{
  "publisher": "digital-garden",
  "notes": 20,
  "checked": 14,
  "durationMs": 12,
  "problems": [
    {
      "path": "Notes/Night trains.md",
      "rule": "tags-shape",
      "severity": "warning",
      "message": "Unexpected \`#\` in the tag \`#ai\`, expected a name without it",
      "from": 25,
      "to": 30,
      "line": 13,
      "column": 7,
      "fixes": [
        {
          "title": "Take the marks away",
          "safe": true,
          "edits": [
            {
              "from": 25,
              "to": 26,
              "text": ""
            }
          ]
        }
      ]
    }
  ]
}
`);
});

it('holds nothing but the documented keys', () => {
  const extra = { ...problemOf({ fixes: [{ title: 'x', safe: true, edits: [] }] }), note: 'a whole note' };
  expect(formatJson(reportOf([extra]))).not.toContain('a whole note');
});

it('tells what the user may accept, where there is such a thing', () => {
  const read: unknown = JSON.parse(formatJson(reportOf([problemOf({ target: 'Notes/Private.md' }), problemOf()])));
  expect(read).toMatchObject({ problems: [{ target: 'Notes/Private.md' }, {}] });
  expect(JSON.stringify(read).split('"target"')).toHaveLength(2);
});

it('keeps every text exactly, control characters and halves of pairs included', () => {
  const message = 'a\u001b[0m\n"\\ \ud83d \u2028';
  const read: unknown = JSON.parse(formatJson(reportOf([problemOf({ message })])));
  expect(read).toMatchObject({ problems: [{ message }] });
});

it('is an empty list without problems', () => {
  expect(JSON.parse(formatJson(reportOf([])))).toEqual({ publisher: 'digital-garden', notes: 14, checked: 14, durationMs: 12, problems: [] });
});
