import { moveFootnoteEdits, runsOf } from '../citations/move-footnote';
import { paragraphEndIn } from '../citations/paragraph-end';
import type { Callout } from '../note/block';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { indexBefore } from './range-before';
import type { Finding, NoteRule } from './rule';

/** The site reads a callout's first line by itself: with a footnote in it, it shows no title at all. */
export const footnoteInCalloutTitle: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-in-callout-title',
  severity: 'warning',
  summary: 'A footnote in the title of a callout, which makes the title vanish from the page.',
  why: 'The callout shows the name of its type instead of its title, and the footnote is lost.',
  evidence: 'Measured on the Digital Garden template',
  publishers: ['digital-garden'],
  forms: 'all',
  examples: [
    {
      title: 'Moves to the end of the first paragraph',
      before: '> [!info] Good to know[^1]\n> Trams run all night.\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in the title of a callout, expected it in the text'],
      after: '> [!info] Good to know\n> Trams run all night.[^1]\n\n[^1]: A source\n',
    },
    {
      title: 'An inline footnote in a folded callout',
      before: '> [!note]- Why ^[Nobody knows.]\n>\n> Because.\n> It is so.\n',
      messages: ['Unexpected footnote `^[Nobody knows.]` in the title of a callout, expected it in the text'],
      after: '> [!note]- Why\n>\n> Because.\n> It is so.^[Nobody knows.]\n',
    },
    {
      title: 'Without a text there is no better place',
      before: '> [!info] Good to know[^1]\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in the title of a callout, expected it in the text'],
    },
    { title: 'In the text of a callout it is welcome', before: '> [!info] Good to know\n> Trams run all night.[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'A quote has no title', before: '> Good to know[^1]\n> and more\n\n[^1]: A source\n', messages: [] },
    { title: 'Code in a title', before: '> [!info] Write `[^1]` for a footnote\n> Text[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'An escaped bracket', before: '> [!info] Write \\[^1] for a footnote\n> Text[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'No footnote without a definition', before: '> [!info] Good to know[^9]\n> Text\n', messages: [] },
    { title: 'A callout in code', before: '```\n> [!info] Good to know[^1]\n```\n\nText[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'A callout without a title of its own', before: '> [!info]\n> Text[^1]\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note }) {
    const footnotes = note.footnotes.references.length + note.footnotes.inline.length;
    if (footnotes === 0) return;
    for (const container of note.containers) {
      if (container.kind === 'callout' && container.title.from < container.title.to) yield* findInTitle(note, container);
    }
  },
};

function* findInTitle(note: Note, callout: Callout): Iterable<Finding> {
  const { title } = callout;
  const inside = [...rangesIn(note.footnotes.references, title), ...rangesIn(note.footnotes.inline, title)].sort((left, right) => left.from - right.from);
  const outer = inside.filter((footnote) => !inside.some((other) => other !== footnote && other.from <= footnote.from && other.to >= footnote.to));
  if (outer.length === 0) return;
  const place = paragraphEndIn(note, callout);
  for (const run of runsOf(outer)) {
    for (const footnote of run.footnotes) {
      const { from, to } = footnote;
      yield {
        from,
        to,
        message: `Unexpected footnote ${codeSpan(note.text.slice(from, to))} in the title of a callout, expected it in the text`,
        fixes: () => {
          const edits = place === null ? null : moveFootnoteEdits(note, { style: 'atx', content: title }, run, footnote, place);
          return edits === null ? [] : [{ title: 'Move the footnote to the end of the first paragraph', safe: true, edits }];
        },
      };
    }
  }
}

/** Those of the sorted ranges that begin within another. */
function rangesIn(ranges: readonly TextRange[], { from, to }: TextRange): readonly TextRange[] {
  const found: TextRange[] = [];
  let index = indexBefore(ranges, from) + 1;
  for (let range = ranges[index]; range !== undefined && range.from < to; range = ranges[++index]) found.push(range);
  return found;
}
