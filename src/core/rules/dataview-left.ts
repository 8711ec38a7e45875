import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import type { NoteRule } from './rule';

/** Code that says how to write a query stays silent: it stands in a longer fence, or does not begin like one. */
export const dataviewLeft: NoteRule = {
  scope: 'note',
  needs: ['code'],
  id: 'dataview-left',
  severity: 'warning',
  summary: 'Queries of the Dataview plugin: shown as code, or run over the whole vault, private notes included.',
  why: 'Where the publisher does not run them, readers see the code of the query. Where it does, names and properties of notes that are not published can land on the page.',
  evidence: 'Read in the source of Digital Garden 2.84.0, which asks Dataview for the result; found in 42 notes of raw vaults',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A query that is run',
      before: '```dataview\nLIST FROM #trams\n```\n',
      messages: ['Unexpected dataview query, expected one that finds published notes only: names and properties of all that it finds become public'],
    },
    {
      title: 'Queries that are not run',
      before: '```dataviewjs\ndv.list([1])\n```\n\nWritten `= this.file.ctime`, `$= dv.current().x`.\n',
      messages: ['Unexpected 3 dataview queries, expected text: Obsidian Publish does not run them, and readers see the code'],
      context: { publisher: 'obsidian-publish' },
    },
    { title: 'In another fence', before: '````markdown\n```dataview\nLIST\n```\n````\n', messages: [] },
    { title: 'Other code', before: '```sql\nSELECT 1\n```\n', messages: [] },
    { title: 'Formulas and operators', before: 'Write `=SUM(A1:A3)`, `= 5`, `==`, `=>` or `$x = 1`.\n', messages: [] },
    { title: 'A fence in a comment', before: '%%\n```dataview\nLIST\n```\n%%\n', messages: [] },
    { title: 'The name of the plugin', before: 'I use `dataview` and dataviewjs.\n', messages: [] },
    { title: 'In math', before: '$$\n`= this.x`\n$$\n', messages: [] },
  ],
  *check({ note, publisher, form }) {
    const queries = findQueries(note);
    const [first] = queries;
    if (first === undefined) return;
    const isOne = queries.length === 1;
    const found = isOne ? 'dataview query' : `${queries.length} dataview queries`;
    // A query that is still in a compiled note was not run.
    if (publisher.body.runsDataview && form === 'vault') {
      const wanted = isOne ? 'one that finds published notes only: names and properties of all that it finds' : 'such that find published notes only: names and properties of all that they find';
      yield { ...first, message: `Unexpected ${found}, expected ${wanted} become public`, severity: 'info' };
    } else yield { ...first, message: `Unexpected ${found}, expected text: ${publisher.name} does not run ${isOne ? 'it' : 'them'}, and readers see the code` };
  },
};

function findQueries({ text, blocks, protectedRanges }: Note): readonly TextRange[] {
  const queries: TextRange[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' && /^dataview(?:js)?(?:\s|$)/u.test(block.info)) queries.push({ from: block.from, to: block.to });
  }
  for (const { kind, from, to } of protectedRanges) if (kind === 'code' && isInlineQuery(text, from, to)) queries.push({ from, to });
  return queries.sort((left, right) => left.from - right.from);
}

function isInlineQuery(text: string, from: number, to: number): boolean {
  const second = text.charAt(from + 1);
  if (text.charAt(from) !== '`' || (second !== '=' && second !== '$')) return false;
  const written = text.slice(from + 1, Math.min(to - 1, from + 300));
  return /^=\s*(?:this\.|\[\[|(?:date|dateformat|choice|default|dur|link|elink|embed)\()/u.test(written) || /^\$=.*dv\./u.test(written);
}
