import { parseNote } from '../note/parse-note';
import { isLong } from '../simplify/is-long';
import { codeSpan } from './code-span';
import type { VaultRule } from './rule';

/**
 * Only for vaults that give their notes a plain summary, and for notes that hold text to sum up. Where nothing asks for one in each note,
 * a note for which no engine need make one misses none.
 */
export const summaryMissing: VaultRule = {
  scope: 'vault',
  needs: ['summary-gap'],
  id: 'summary-missing',
  severity: 'info',
  summary: 'A note without the plain summary that the vault gives its notes.',
  why: 'Readers of the site find a plain summary in some notes and miss it in others.',
  evidence: 'Asked for by the vault itself: another of its notes has the section',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'No summary',
      before: '# Trams\n\nTrams are cheap to run.\n',
      messages: ['Unexpected note without a summary, expected a section `Simplify`'],
      context: { summaryHeading: 'Simplify' },
    },
    { title: 'An empty summary is found by `summary-empty`', before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n', messages: [], context: { summaryHeading: 'Simplify' } },
    {
      title: 'A summary',
      before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n',
      messages: [],
      context: { summaryHeading: 'Simplify' },
    },
    { title: 'A vault without summaries', before: '# Trams\n\nTrams are cheap to run.\n', messages: [] },
    { title: 'Nothing to sum up', before: '# Trams\n', messages: [], context: { summaryHeading: 'Simplify' } },
    { title: 'A summary under a heading in another case', before: '# Trams\n\nTrams are cheap to run.\n\n## SIMPLIFY\n\nTrams cost little.\n', messages: [], context: { summaryHeading: 'Simplify' } },
    { title: 'A summary at the beginning', before: '## Simplify\n\nTrams cost little.\n\n# Trams\n\nTrams are cheap to run.\n', messages: [], context: { summaryHeading: 'Simplify' } },
    { title: 'Only a table and a formula', before: '| Line | Price |\n| --- | --- |\n| 1 | 2 |\n\n$$\nx\n$$\n', messages: [], context: { summaryHeading: 'Simplify' } },
    { title: 'Only code', before: '```js\nconst trams = 1;\n```\n', messages: [], context: { summaryHeading: 'Simplify' } },
  ],
  check(context) {
    const { entry: { summary }, vault: { index }, options: { summaries, summaryHeading } } = context;
    if (summary.kind !== 'missing' && summary.kind !== 'unsure') return [];
    // Reading the text of a note takes its time, and most vaults have no summaries.
    const isMissed = summaries === 'on' || (summaries === 'auto' && index.summaries > 0 && (summary.kind === 'missing' || isLong(parseNote(context.text))));
    if (!isMissed) return [];
    const { from, to } = summary;
    return [{ from, to, message: `Unexpected note without a summary, expected a section ${codeSpan(summaryHeading)}` }];
  },
};
