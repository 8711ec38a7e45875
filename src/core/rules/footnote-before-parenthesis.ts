import { readAsMarkdownIt } from '../citations/markdown-it-footnotes';
import { codeSpan } from './code-span';
import { markdownItPublishers } from './markdown-it-publishers';
import { overlapsAny } from './range-before';
import type { NoteRule } from './rule';

/** `[^1](see)` is a footnote and a remark in Obsidian, a link to `see` on the site. */
export const footnoteBeforeParenthesis: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-before-parenthesis',
  severity: 'warning',
  summary: 'A footnote directly in front of a parenthesis, with which it makes a link on the site.',
  why: 'Readers see a dead link `^1` in the place of the footnote, and no footnote where nothing else refers to it.',
  evidence: 'Measured on markdown-it-footnote 3.0.3',
  publishers: markdownItPublishers,
  forms: 'all',
  examples: [
    {
      title: 'A remark in parentheses',
      before: 'Cheap[^1](mostly).\n\n[^1]: A source\n',
      messages: ['Unexpected `(` directly behind the footnote `[^1]`, expected a blank between them: Digital Garden makes a link of both'],
      after: 'Cheap[^1] (mostly).\n\n[^1]: A source\n',
    },
    {
      title: 'An address',
      before: 'Cheap[^a](https://example.org/a).\n\n[^a]: A source\n',
      messages: ['Unexpected `(` directly behind the footnote `[^a]`, expected a blank between them: Digital Garden makes a link of both'],
      after: 'Cheap[^a] (https://example.org/a).\n\n[^a]: A source\n',
    },
    { title: 'A blank between them', before: 'Cheap[^1] (mostly).\n\n[^1]: A source\n', messages: [] },
    { title: 'Words that make no link', before: 'Cheap[^1](in most cases).\n\n[^1]: A source\n', messages: [] },
    { title: 'A link in Obsidian as well', before: 'Cheap[^1](mostly).\n', messages: [] },
    { title: 'A parenthesis that nothing closes', before: 'Cheap[^1](mostly.\n\n[^1]: A source\n', messages: [] },
    { title: 'In code', before: 'Write `[^1](mostly)`. Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'An inline footnote', before: 'Cheap^[A source](mostly).\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.references.length === 0) return;
    for (const { reference, shown } of readAsMarkdownIt(note)) {
      const { from, to, label } = reference;
      if (shown !== 'link' || note.text.charAt(to) !== '(') continue;
      yield {
        from,
        to: to + 1,
        message: `Unexpected \`(\` directly behind the footnote ${codeSpan(`[^${label}]`)}, expected a blank between them: ${publisher.name} makes a link of both`,
        // In a heading the site would stop at the footnote.
        fixes: overlapsAny(note.headings, reference) ? [] : [{ title: 'Put a blank behind the footnote', safe: true, edits: [{ from: to, to, text: ' ' }] }],
      };
    }
  },
};
