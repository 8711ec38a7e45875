import { codeSpan } from './code-span';
import type { NoteRule } from './rule';
import { summaryFix } from './summary-fix';

/** A heading with nothing below it looks to readers like a page that did not load. */
export const summaryEmpty: NoteRule = {
  scope: 'note',
  needs: ['summary'],
  id: 'summary-empty',
  severity: 'warning',
  summary: 'A summary section in which nothing is written.',
  why: 'The page shows a heading, or a box, with nothing in it.',
  evidence: 'The plugin itself looks for the section and finds it empty',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'Nothing below the heading', before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n', messages: ['Unexpected empty section `Simplify`, expected a summary'] },
    { title: 'Nothing but sources', before: '# Trams\n\nTrams are cheap to run [1].\n\n## Simplify\n\nCitations:\n[1] https://example.org/a\n[2] https://example.org/b\n', messages: ['Unexpected empty section `Simplify`, expected a summary'] },
    { title: 'An empty callout', before: 'Trams are cheap to run.\n\n> [!summary] Simplify\n', messages: ['Unexpected empty section `Simplify`, expected a summary'] },
    {
      title: 'What tells where a summary came from, without the summary',
      before: 'Trams are cheap to run.\n\n## Simplify\n\n%% simplify engine=plain@1 src=0123456789abcdef out=0123456789abcdef %%\n',
      messages: ['Unexpected empty section `Simplify`, expected a summary'],
    },
    { title: 'A summary', before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n', messages: [] },
    { title: 'A picture for a summary', before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n\n![[trams.png]]\n', messages: [] },
    { title: 'A summary below a heading of its own', before: '# Trams\n\n## Simplify\n\n### In one sentence\n\nTrams cost little.\n', messages: [] },
    { title: 'Another section that is empty', before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify your life\n', messages: [] },
    { title: 'No summary', before: '# Trams\n\nTrams are cheap to run.\n', messages: [] },
    { title: 'The heading in code', before: 'Write:\n\n```\n## Simplify\n```\n', messages: [] },
  ],
  check(context) {
    const { summary } = context.note;
    if (summary === null || summary.content.from < summary.content.to) return [];
    const { from, to, text } = summary.heading;
    return [{ from, to, message: `Unexpected empty section ${codeSpan(text)}, expected a summary`, fixes: summaryFix(context) }];
  },
};
