import { type DefinedFootnotes, defineInlineFootnotes } from '../citations/define-inline';
import type { InlineFootnote } from '../note/inline';
import { normalizeLabel } from '../note/link-label';
import type { Fix } from '../problem/problem';
import { publishers } from '../publishers/index';
import { findCaretSlips } from './caret-slips';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** `^[A source]` is a footnote in Obsidian; GitHub's Markdown has none of that kind. */
export const footnoteInline: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-inline',
  severity: 'warning',
  summary: 'An inline footnote, of which the site has none: it shows the marks as text.',
  why: 'What should stand below the page stands in the middle of a sentence, between `^[` and `]`.',
  evidence: 'Measured on remark-gfm 4.0.1, which Quartz and Flowershow use; jackyzha0/quartz#1781 shows it on a page',
  publishers: publishers.filter(({ body }) => !body.readsInlineFootnotes).map(({ id }) => id),
  forms: 'all',
  examples: [
    {
      title: 'Becomes one with a definition',
      before: 'Cheap^[As of 2024.] and fast.\n',
      messages: ['Unexpected inline footnote `^[As of 2024.]`, expected one with a definition: Quartz shows it as text'],
      after: 'Cheap[^note] and fast.\n\n[^note]: As of 2024.\n',
      context: { publisher: 'quartz' },
    },
    {
      title: 'Several, beside others',
      before: 'Cheap[^1], fast^[The [study](https://example.org/a)] and red^[Mostly].\n\n[^1]: A source\n',
      messages: [
        'Unexpected inline footnote `^[The [study](https://example.org/a)]`, expected one with a definition: Quartz shows it as text',
        'Unexpected inline footnote `^[Mostly]`, expected one with a definition: Quartz shows it as text',
      ],
      after: 'Cheap[^1], fast[^note] and red[^note-2].\n\n[^1]: A source\n[^note]: The [study](https://example.org/a)\n[^note-2]: Mostly\n',
      context: { publisher: 'quartz' },
    },
    {
      title: 'Of several lines: to be written anew',
      before: 'Cheap^[As of 2024,\nat least].\n',
      messages: ['Unexpected inline footnote `^[As of 2024, at least]`, expected one with a definition: Quartz shows it as text'],
      context: { publisher: 'quartz' },
    },
    { title: 'A footnote with a definition', before: 'Cheap[^1].\n\n[^1]: A source\n', messages: [], context: { publisher: 'quartz' } },
    { title: 'A slip, which has a rule of its own', before: 'Cheap^[1].\n\n[^1]: A source\n', messages: [], context: { publisher: 'quartz' } },
    { title: 'In code and math', before: 'Write `^[text]` or $x^[2y]$.\n', messages: [], context: { publisher: 'quartz' } },
    { title: 'An escaped bracket', before: 'Write ^\\[text].\n', messages: [], context: { publisher: 'quartz' } },
    { title: 'In a comment', before: 'Cheap %%^[A source]%%.\n', messages: [], context: { publisher: 'quartz' } },
    { title: 'On a site that has them', before: 'Cheap^[As of 2024.].\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (publisher.body.readsInlineFootnotes || note.footnotes.inline.length === 0) return;
    const slips = new Set(findCaretSlips(note).flatMap(({ kind, identifier }) => (kind === 'inline' ? [identifier] : [])));
    const unread = note.footnotes.inline.filter(({ content }) => !slips.has(normalizeLabel(note.text.slice(content.from, content.to))));
    let defined: DefinedFootnotes | null = null;
    for (const inline of unread) {
      yield {
        from: inline.from,
        to: inline.to,
        message: `Unexpected inline footnote ${codeSpan(note.text.slice(inline.from, inline.to))}, expected one with a definition: ${publisher.name} shows it as text`,
        fixes: () => fixesOf((defined ??= defineInlineFootnotes(note, unread)), inline),
      };
    }
  },
};

/** The first one also offers to mend all: the places of single definitions touch, so that of many fixes one could be made at a time. */
function fixesOf({ each, all }: DefinedFootnotes, inline: InlineFootnote): readonly Fix[] {
  const edits = each.get(inline);
  if (edits === undefined) return [];
  const own: Fix = { title: 'Give the footnote a definition', safe: true, edits };
  const [first] = each.keys();
  return each.size > 1 && inline === first ? [{ title: `Give all ${each.size} inline footnotes definitions`, safe: true, edits: all }, own] : [own];
}
