import { moveFootnoteEdits, runsOf } from '../citations/move-footnote';
import { paragraphEndAfter } from '../citations/paragraph-end';
import type { Heading } from '../note/block';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import type { Finding, NoteRule } from './rule';

/** A heading cannot carry a footnote: the site's build stops at it. */
export const footnoteInHeading: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-in-heading',
  severity: 'error',
  summary: 'A footnote inside a heading, at which the build of the site stops.',
  why: `The site's template reads headings a second time without what it knows of footnotes, and its build stops. Nothing is published until the note is mended.`,
  evidence: 'Measured on the Digital Garden template; oleeskild/obsidian-digital-garden#224 is open since 2023',
  publishers: ['digital-garden'],
  forms: 'all',
  examples: [
    {
      title: 'Moves to the end of the first paragraph',
      before: '## Why[^1]\n\nBecause.\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in a heading, expected it in the text'],
      after: '## Why\n\nBecause.[^1]\n\n[^1]: A source\n',
    },
    {
      title: 'Two of them keep their order',
      before: '# Why [^1] and how [^2]\n\nFor one\nreason. ^reason\n\n[^1]: A source\n[^2]: Another\n',
      messages: [
        'Unexpected footnote `[^1]` in a heading, expected it in the text',
        'Unexpected footnote `[^2]` in a heading, expected it in the text',
      ],
      after: '# Why and how\n\nFor one\nreason.[^1][^2] ^reason\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'An inline footnote',
      before: 'Why^[Nobody knows.]\n---\n\nBecause of https://example.org\n',
      messages: ['Unexpected footnote `^[Nobody knows.]` in a heading, expected it in the text'],
      after: 'Why\n---\n\nBecause of https://example.org ^[Nobody knows.]\n',
    },
    {
      title: 'Without a paragraph there is no better place',
      before: '## Why[^1]\n\n## How\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in a heading, expected it in the text'],
    },
    { title: 'In the text it is welcome', before: '## Why\n\nBecause.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'Code that shows one', before: '## How to write `[^1]`\n\nBecause.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'Escaped', before: '## Why\\[^1]\n\nBecause.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'Nothing defines it: the site shows it as text', before: '## Why[^2]\n\nBecause.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'A line in bold is a paragraph', before: '**Why**[^1]\n\nBecause.\n\n[^1]: A source\n', messages: [] },
    { title: 'What looks like a heading in code', before: '```markdown\n## Why[^1]\n```\n\nBecause.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'The head of a table', before: '| Why[^1] |\n| --- |\n| Because |\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note }) {
    const footnotes = footnotesInOrder(note);
    let next = 0;
    for (const [index, block] of note.blocks.entries()) {
      if (block.kind !== 'heading') continue;
      const inside: TextRange[] = [];
      for (let footnote = footnotes[next]; footnote !== undefined && footnote.to <= block.to; footnote = footnotes[++next]) {
        if (footnote.from >= block.from) inside.push(footnote);
      }
      if (inside.length > 0) yield* findInHeading(note, block, inside, index);
    }
  },
};

/** References and inline footnotes by place, without those that stand in another footnote. */
function footnotesInOrder({ footnotes }: Note): readonly TextRange[] {
  const all = [...footnotes.references, ...footnotes.inline].sort((left, right) => left.from - right.from);
  let end = 0;
  return all.filter((footnote) => {
    if (footnote.from < end) return false;
    end = footnote.to;
    return true;
  });
}

function* findInHeading(note: Note, heading: Heading, footnotes: readonly TextRange[], index: number): Iterable<Finding> {
  const place = paragraphEndAfter(note, heading, index);
  for (const run of runsOf(footnotes)) {
    for (const footnote of run.footnotes) {
      const { from, to } = footnote;
      const edits = place === null ? null : moveFootnoteEdits(note, heading, run, footnote, place);
      yield {
        from,
        to,
        message: `Unexpected footnote ${codeSpan(note.text.slice(from, to))} in a heading, expected it in the text`,
        fixes: edits === null ? [] : [{ title: 'Move the footnote to the end of the next paragraph', safe: true, edits }],
      };
    }
  }
}
