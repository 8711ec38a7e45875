import { expect, it } from 'vitest';
import { formatSarif } from '../../../src/core/problem/format-sarif';
import { mixedReport, problemOf, reportOf } from './report-of';

it('tells what the user may accept, where there is such a thing', () => {
  const read = JSON.parse(formatSarif(reportOf([problemOf({ target: 'Notes/Private.md' }), problemOf()]))) as { runs: [{ results: { properties?: unknown }[] }] };
  expect(read.runs[0].results.map(({ properties }) => properties)).toEqual([{ target: 'Notes/Private.md' }, undefined]);
});

it('writes one run with rules, places and fixes', () => {
  expect(JSON.parse(formatSarif(reportOf(mixedReport.problems.slice(1), { notes: 20 })))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Preflight', rules: [{ id: 'tags-shape' }, { id: 'title-missing' }] } },
        columnKind: 'utf16CodeUnits',
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
                  region: { startLine: 13, startColumn: 7, charOffset: 25, charLength: 5 },
                },
              },
            ],
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
                  region: { startLine: 1, startColumn: 1, charOffset: 0, charLength: 3 },
                },
              },
            ],
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
  expect(JSON.parse(formatSarif(reportOf([problemOf({ path })])))).toMatchObject({
    runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }] }],
  });
});

it('leaves out fixes without edits and writes an empty run without problems', () => {
  const fixes = [{ title: 'Nothing', safe: true, edits: [] }];
  expect(JSON.parse(formatSarif(reportOf([problemOf({ fixes })])))).toMatchObject({ runs: [{ results: [{ level: 'error', fixes: [] }] }] });
  expect(JSON.parse(formatSarif(reportOf([])))).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] });
});
