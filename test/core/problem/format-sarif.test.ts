import { expect, it } from 'vitest';
import { formatSarif } from '../../../src/core/problem/format-sarif';
import type { Report } from '../../../src/core/problem/report';
import { mixedReport, problemOf, reportOf } from './report-of';

const summaries = new Map([['tags-shape', 'Tags with `#`.'], ['title-missing', 'Properties without a title.']]);
const sarifOf = (report: Report): string => formatSarif(report, summaries);

it('tells what the user may accept, where there is such a thing', () => {
  const read = JSON.parse(sarifOf(reportOf([problemOf({ target: 'Notes/Private.md' }), problemOf()]))) as { runs: [{ results: { properties?: unknown }[] }] };
  expect(read.runs[0].results.map(({ properties }) => properties)).toEqual([{ target: 'Notes/Private.md' }, undefined]);
});

const describedRules = [
  {
    id: 'tags-shape',
    shortDescription: { text: 'Tags with `#`.' },
    fullDescription: { text: 'Tags with `#`.' },
    help: { text: 'Tags with `#`. docs/rules.md of Preflight says why, with examples.' },
  },
  {
    id: 'title-missing',
    shortDescription: { text: 'Properties without a title.' },
    fullDescription: { text: 'Properties without a title.' },
    help: { text: 'Properties without a title. docs/rules.md of Preflight says why, with examples.' },
  },
];

it('writes one run with rules, places and fixes', () => {
  expect(JSON.parse(sarifOf(reportOf(mixedReport.problems.slice(1), { notes: 20 })))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Preflight', rules: describedRules } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        properties: { publisher: 'digital-garden', notes: 20, checked: 14, durationMs: 12 },
        results: [
          {
            ruleId: 'tags-shape',
            ruleIndex: 0,
            level: 'warning',
            message: { text: 'Unexpected `#` in the tag `#ai`, expected a name without it' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'Notes/Night%20trains.md' },
                  region: { startLine: 13, startColumn: 7, endLine: 13, endColumn: 12, charOffset: 25, charLength: 5 },
                },
              },
            ],
            partialFingerprints: { 'preflight/v1': '41c0bc264ad7439b:1' },
            fixes: [
              {
                description: { text: 'Take the marks away' },
                artifactChanges: [
                  {
                    artifactLocation: { uri: 'Notes/Night%20trains.md' },
                    replacements: [{ deletedRegion: { charOffset: 25, charLength: 1 }, insertedContent: { text: '' } }],
                  },
                ],
              },
            ],
          },
          {
            ruleId: 'title-missing',
            ruleIndex: 1,
            level: 'note',
            message: { text: 'Unexpected properties without a `title`, expected one' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'index.md' },
                  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4, charOffset: 0, charLength: 3 },
                },
              },
            ],
            partialFingerprints: { 'preflight/v1': 'e40991b6e078ad04:1' },
            fixes: [],
          },
        ],
      },
    ],
  });
});

it.each([
  ['Notes/a b#c?.md', 'Notes/a%20b%23c%3F.md'],
  ['100 %/中文.md', '100%20%25/%E4%B8%AD%E6%96%87.md'],
  ['C:evil.md', 'C%3Aevil.md'],
  ['half \ud83d.md', 'half%20%EF%BF%BD.md'],
])('writes the path %j as the URI %s', (path, uri) => {
  expect(JSON.parse(sarifOf(reportOf([problemOf({ path })])))).toMatchObject({
    runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }] }],
  });
});

it('leaves out fixes without edits and writes an empty run without problems', () => {
  const fixes = [{ title: 'Nothing', safe: true, edits: [] }];
  expect(JSON.parse(sarifOf(reportOf([problemOf({ fixes })])))).toMatchObject({ runs: [{ results: [{ level: 'error', fixes: [] }] }] });
  expect(JSON.parse(sarifOf(reportOf([])))).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] });
});

interface Run {
  readonly results: readonly { readonly level: string; readonly partialFingerprints: Readonly<Record<string, string>> }[];
  readonly invocations?: readonly unknown[];
  readonly properties: { readonly fixed?: unknown };
}

function runOf(report: Report): Run {
  return (JSON.parse(sarifOf(report)) as { runs: [Run] }).runs[0];
}

it('gives a problem the same fingerprint wherever its line goes, and alike problems of a note one each', () => {
  const prints = (report: Report) => runOf(report).results.map(({ partialFingerprints }) => partialFingerprints['preflight/v1']);
  const [one, two, other] = prints(reportOf([problemOf(), problemOf({ line: 3, from: 20 }), problemOf({ path: 'b.md' })]));
  expect(one).toMatch(/^[0-9a-f]{16}:1$/);
  expect(two).toBe(one?.replace(':1', ':2'));
  expect(other?.slice(0, 16)).not.toBe(one?.slice(0, 16));
  expect(prints(reportOf([problemOf({ line: 9, column: 4, from: 99, to: 100 })]))).toEqual([one]);
});

it('keeps the gravest 25,000 results, as many as code hosts take, and tells how many it left out', () => {
  const infos = Array.from({ length: 25_000 }, () => problemOf({ severity: 'info' }));
  expect(runOf(reportOf(infos)).invocations).toBeUndefined();
  const run = runOf(reportOf([...infos, problemOf({ severity: 'warning' }), problemOf()]));
  expect(run.results.slice(0, 3).map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  expect(run.results).toHaveLength(25_000);
  expect(run.invocations).toEqual([{
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text: '2 more problems are left out: a run holds at most 25000 results' } }],
  }]);
});

it('tells what was fixed', () => {
  const fixed = [{ path: 'a.md', rule: 'tags-shape', message: 'Unexpected a', title: 'Take it away', outcome: 'written', reason: null }] as const;
  expect(runOf(reportOf([], { fixed })).properties.fixed).toEqual(fixed);
});

it('tells the same places of a note with a byte order mark as of one without', () => {
  const edits = [{ from: 0, to: 0, text: 'a' }, { from: 5, to: 7, text: 'b' }];
  const plain = problemOf({ from: 4, to: 6, fixes: [{ title: 'Write b', safe: true, edits: [{ from: 0, to: 0, text: 'a' }, { from: 4, to: 6, text: 'b' }] }] });
  const marked = problemOf({ ...plain, from: 5, to: 7, textStart: 1, fixes: [{ title: 'Write b', safe: true, edits }] });
  expect(sarifOf(reportOf([marked]))).toBe(sarifOf(reportOf([plain])));
});
