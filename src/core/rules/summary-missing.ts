import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import type { Rule } from './rule';

/** Only for vaults that give their notes a plain summary, and for notes that hold text to sum up. */
export const summaryMissing: Rule = {
  id: 'summary-missing',
  severity: 'info',
  summary: 'A note without the plain summary that the vault gives its notes, or with an empty one.',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'No summary',
      before: '# Trams\n\nTrams are cheap to run.\n',
      messages: ['Unexpected note without a summary, expected a section `Simplify`'],
      context: { summaryHeading: 'Simplify' },
    },
    {
      title: 'An empty summary',
      before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n',
      messages: ['Unexpected empty section `Simplify`, expected a summary'],
      context: { summaryHeading: 'Simplify' },
    },
    {
      title: 'A summary',
      before: '# Trams\n\nTrams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n',
      messages: [],
      context: { summaryHeading: 'Simplify' },
    },
    { title: 'A vault without summaries', before: '# Trams\n\nTrams are cheap to run.\n', messages: [] },
    { title: 'Nothing to sum up', before: '# Trams\n', messages: [], context: { summaryHeading: 'Simplify' } },
  ],
  *check({ note, summaryHeading }) {
    if (summaryHeading === null || !note.blocks.some((block) => block.kind === 'paragraph')) return;
    if (note.summary === null) {
      yield { ...nameOf(note), message: `Unexpected note without a summary, expected a section ${codeSpan(summaryHeading)}` };
      return;
    }
    const { heading, content } = note.summary;
    if (content.from < content.to) return;
    yield { from: heading.from, to: heading.to, message: `Unexpected empty section ${codeSpan(heading.text)}, expected a summary` };
  },
};

/** What stands for the whole note: its first heading, else its first block. */
function nameOf({ headings, blocks, bodyFrom }: Note): TextRange {
  const place = headings[0] ?? blocks[0];
  return place === undefined ? { from: bodyFrom, to: bodyFrom } : { from: place.from, to: place.to };
}
