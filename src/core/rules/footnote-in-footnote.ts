import { readAsMarkdownIt } from '../citations/markdown-it-footnotes';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { markdownItPublishers } from './markdown-it-publishers';
import type { NoteRule } from './rule';

/** Of an inline footnote and the first new footnote in it, markdown-it-footnote keeps the outer one. */
export const footnoteInFootnote: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-in-footnote',
  severity: 'error',
  summary: 'A footnote first cited in an inline footnote: on the site its source is lost.',
  why: 'The site gives both one number and shows the inline footnote under it. What the other one says is nowhere on the page, and all its references lead to the inline footnote.',
  evidence: 'Measured on markdown-it-footnote 3.0.3',
  publishers: markdownItPublishers,
  forms: 'all',
  examples: [
    {
      title: 'A reference in an inline footnote',
      before: 'Cheap^[As in [^1], at least].\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in an inline footnote, expected it behind: Digital Garden gives both one number and shows the outer one alone'],
    },
    {
      title: 'An inline footnote in another',
      before: 'Cheap^[As they say^[A source]].\n',
      messages: ['Unexpected footnote `^[A source]` in an inline footnote, expected it behind: Digital Garden gives both one number and shows the outer one alone'],
    },
    {
      title: 'Of several the first',
      before: 'Cheap^[As in [^1] and [^2]].\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected footnote `[^1]` in an inline footnote, expected it behind: Digital Garden gives both one number and shows the outer one alone'],
    },
    { title: 'Cited before', before: 'Fast[^1]. Cheap^[As in [^1]].\n\n[^1]: A source\n', messages: [] },
    { title: 'Behind the inline footnote', before: 'Cheap^[As they say][^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'In a definition', before: 'Cheap[^2].\n\n[^1]: A source\n[^2]: As in [^1]\n', messages: [] },
    { title: 'Code in an inline footnote', before: 'Cheap^[Written `[^1]`].[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'Nothing defines it', before: 'Cheap^[As in [^2]].[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'A link in an inline footnote', before: 'Cheap^[As in [a study](https://example.org)].\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.inline.length === 0) return;
    const seen = new Set<string>();
    let outer: TextRange | null = null;
    let isTold = false;
    for (const { label, ...range } of footnotesOfSite(note)) {
      const isNew = label === null || !seen.has(label);
      if (label !== null) seen.add(label);
      if (outer !== null && range.from < outer.to) {
        if (isNew && !isTold) yield { ...range, message: messageOf(note.text.slice(range.from, range.to), publisher.name) };
        isTold ||= isNew;
      } else {
        outer = label === null ? range : null;
        isTold = false;
      }
    }
  },
};

interface SiteFootnote extends TextRange {
  /** Null for an inline footnote. */
  readonly label: string | null;
}

/** All that the site reads as a footnote, in the order of the text. */
function footnotesOfSite(note: Note): readonly SiteFootnote[] {
  const references = readAsMarkdownIt(note).flatMap(({ reference: { from, to, label }, shown }) => (typeof shown === 'string' ? [] : [{ from, to, label }]));
  const inline = note.footnotes.inline.map(({ from, to }) => ({ from, to, label: null }));
  return [...references, ...inline].sort((left, right) => left.from - right.from);
}

function messageOf(written: string, site: string): string {
  return `Unexpected footnote ${codeSpan(written)} in an inline footnote, expected it behind: ${site} gives both one number and shows the outer one alone`;
}
