import { findGluedDefinitions } from '../citations/glued-definitions';
import { lineEndingOf } from '../text/line-ending';
import { codeSpan } from './code-span';
import { lineStart } from './line-start';
import { markdownItPublishers } from './markdown-it-publishers';
import { markRange } from './mark-range';
import type { NoteRule } from './rule';

/** markdown-it lets a quote or table go on in the next line, whatever stands there. */
export const footnoteGlued: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions'],
  id: 'footnote-glued',
  severity: 'warning',
  summary: 'A footnote definition directly below a quote or table, to which it belongs on the site.',
  why: 'The site shows the definition as the last line of the quote or table, and its references as plain text. So it does with all definitions that follow without a blank line.',
  evidence: 'Measured on markdown-it 14 with markdown-it-footnote 3.0.3',
  publishers: markdownItPublishers,
  forms: 'all',
  examples: [
    {
      title: 'Below a quote',
      before: 'Cheap[^1].\n\n> It is cheap.\n[^1]: A source\n',
      messages: ['Unexpected definition `[^1]` directly below a quote, expected a blank line between them: Digital Garden goes on with the quote'],
      after: 'Cheap[^1].\n\n> It is cheap.\n\n[^1]: A source\n',
    },
    {
      title: 'Several below a table',
      before: 'Cheap[^1] and fast[^2].\n\n| Price |\n| --- |\n| Low |\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected definition `[^1]` directly below a table, expected a blank line between them: Digital Garden goes on with the table'],
      after: 'Cheap[^1] and fast[^2].\n\n| Price |\n| --- |\n| Low |\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'Within a quote',
      before: '> Cheap[^1].\n>\n> > It is cheap.\n> [^1]: A source\n',
      messages: ['Unexpected definition `[^1]` directly below a quote, expected a blank line between them: Digital Garden goes on with the quote'],
      after: '> Cheap[^1].\n>\n> > It is cheap.\n>\n> [^1]: A source\n',
    },
    { title: 'Behind a blank line', before: 'Cheap[^1].\n\n> It is cheap.\n\n[^1]: A source\n', messages: [] },
    { title: 'Below a paragraph', before: 'Cheap[^1].\n[^1]: A source\n', messages: [] },
    { title: 'Below a list', before: '- Cheap[^1].\n[^1]: A source\n', messages: [] },
    { title: 'In the quote', before: '> Cheap[^1].\n> [^1]: A source\n', messages: [] },
    { title: 'Below a heading in a quote, which cannot go on', before: 'Cheap[^1].\n\n> # It is cheap\n[^1]: A source\n', messages: [] },
    { title: 'In code', before: '```\n> It is cheap.\n[^1]: A source\n```\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.definitions.length === 0) return;
    for (const { definition, to, isFirst } of findGluedDefinitions(note)) {
      if (!isFirst) continue;
      const at = lineStart(note.text, definition.from);
      yield {
        ...markRange(definition),
        message:
          `Unexpected definition ${codeSpan(`[^${definition.label}]`)} directly below a ${to}, expected a blank line between them: ` +
          `${publisher.name} goes on with the ${to}`,
        fixes: at === null ? [] : [{ title: 'Put a blank line above the definition', safe: true, edits: [{ from: at, to: at, text: blankLine(note.text, at, definition.from) }] }],
      };
    }
  },
};

/** In a quote a blank line has the quote's marks. */
function blankLine(text: string, from: number, to: number): string {
  const marks = text.slice(from, to).trimEnd();
  const ending = lineEndingOf(text);
  // Behind a lone CR an LF would only become part of that line's ending.
  return marks === '' && ending === '\n' && text.charAt(from - 1) === '\r' ? '\r\n' : marks + ending;
}
