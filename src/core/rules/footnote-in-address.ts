import { swallowedReferences } from '../citations/swallowed-references';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { publishers } from '../publishers/index';
import type { Publisher } from '../publishers/publisher';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { overlapsAny } from './range-before';
import type { NoteRule } from './rule';

/** `https://example.org/a[^1]` is an address and a footnote in Obsidian, one address on the site. */
export const footnoteInAddress: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-in-address',
  severity: 'error',
  summary: 'A footnote directly behind a bare address, as a part of which the site reads it.',
  why: 'Obsidian ends the address in front of the footnote. The page shows one long address that leads nowhere, and no footnote; a source that nothing else cites is gone.',
  evidence: 'Measured on markdown-it 14 with linkify, as Digital Garden uses it, and on remark-gfm 4.0.1, which Quartz and Flowershow use',
  publishers: publishers.filter(({ body }) => body.bareAddresses !== 'obsidian').map(({ id }) => id),
  forms: 'all',
  examples: [
    {
      title: 'Behind an address',
      before: 'See https://example.org/a[^1].\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` directly behind an address, expected a blank between them: Digital Garden reads it as a part of the address'],
      after: 'See https://example.org/a [^1].\n\n[^1]: A source\n',
    },
    {
      title: 'Several behind a full stop',
      before: 'See https://example.org/a.[^1][^2]\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected footnote `[^1]` directly behind an address, expected a blank between them: Digital Garden reads it as a part of the address'],
      after: 'See https://example.org/a. [^1][^2]\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'Behind a parenthesis, where the site reads addresses as GitHub does',
      before: 'See (https://example.org)[^1].\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` directly behind an address, expected a blank between them: Quartz reads it as a part of the address'],
      after: 'See (https://example.org) [^1].\n\n[^1]: A source\n',
      context: { publisher: 'quartz' },
    },
    {
      title: 'In a heading there is a better place for it',
      before: '## See https://example.org/a[^1]\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` directly behind an address, expected a blank between them: Digital Garden reads it as a part of the address'],
    },
    { title: 'A blank between them', before: 'See https://example.org/a [^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'Behind a host alone', before: 'See https://example.org[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'Behind a parenthesis that is no part of the address', before: 'See (https://example.org/a)[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'An address in angle brackets', before: 'See <https://example.org/a>[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'A link with a text', before: 'See [A](https://example.org/a)[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'In code', before: 'Write `https://example.org/a[^1]`. Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'On a site that is drawn by Obsidian', before: 'See https://example.org/a[^1].\n\n[^1]: A source\n', messages: [], context: { publisher: 'obsidian-publish' } },
  ],
  *check({ note, publisher }) {
    const { bareAddresses } = publisher.body;
    if (bareAddresses === 'obsidian' || note.footnotes.references.length === 0) return;
    const swallowed = swallowedReferences(note, bareAddresses);
    const titles = swallowed.length === 0 ? [] : titlesOf(note, publisher);
    for (const reference of swallowed) {
      yield {
        from: reference.from,
        to: reference.to,
        message:
          `Unexpected footnote ${codeSpan(`[^${reference.label}]`)} directly behind an address, expected a blank between them: ` +
          `${publisher.name} reads it as a part of the address`,
        fixes: () => (titles.some((ranges) => overlapsAny(ranges, reference)) ? [] : partingFix(note.text, reference)),
      };
    }
  },
};

/** Where a site that reads footnotes as markdown-it does had better find none: that does more harm there than an address that is too long. */
function titlesOf({ headings, containers }: Note, { footnotes }: Publisher): readonly (readonly TextRange[])[] {
  if (footnotes !== 'markdown-it') return [];
  return [headings, containers.flatMap((container) => (container.kind === 'callout' ? [container.title] : []))];
}

function partingFix(text: string, { from, to }: FootnoteReference): readonly Fix[] {
  // Emphasis around the footnote alone would not begin in front of a blank.
  if ('*_~='.includes(text.charAt(from - 1)) && text.charAt(from - 1) === text.charAt(to)) return [];
  return [{ title: 'Put a blank in front of the footnote', safe: true, edits: [{ from, to: from, text: ' ' }] }];
}
