import { labelEdits } from '../citations/relabelling';
import { readAsMarkdownIt, type SiteReference } from '../citations/markdown-it-footnotes';
import { linkLabelEnd, normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { markdownItPublishers } from './markdown-it-publishers';
import { overlapsAny } from './range-before';
import { isFreeLabel } from './mark-range';
import type { Finding, NoteRule } from './rule';

/** Whatever the site reads otherwise than Obsidian, and no other rule has a word for. */
export const worksHereBreaksOnSite: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'works-here-breaks-on-site',
  severity: 'warning',
  summary: 'A footnote that Obsidian shows and the site does not, for none of the reasons that have a rule of their own.',
  why: 'The note looks right in Obsidian, while the page shows the mark as text or as a link to somewhere else.',
  evidence: 'Measured on markdown-it 14 with markdown-it-footnote 3.0.3, whose reading is compared with Obsidian’s for every reference',
  publishers: markdownItPublishers,
  forms: 'all',
  examples: [
    {
      title: 'A bracket in a label',
      before: 'Cheap[^a\\]b].\n\n[^a\\]b]: A source\n',
      messages: ['Unexpected bracket in the label of `[^a\\]b]`, expected a label without: Digital Garden shows it as text'],
      after: 'Cheap[^a-b].\n\n[^a-b]: A source\n',
    },
    {
      title: 'A link right behind a footnote',
      before: 'Cheap[^1][survey].\n\n[^1]: A source\n\n[survey]: https://example.org/survey\n',
      messages: ['Unexpected `[survey]` directly behind the footnote `[^1]`, expected a blank between them: Digital Garden makes one link of both'],
      after: 'Cheap[^1] [survey].\n\n[^1]: A source\n\n[survey]: https://example.org/survey\n',
    },
    { title: 'An opening bracket in a label, which both read', before: 'Cheap[^a\\[b].\n\n[^a\\[b]: A source\n', messages: [] },
    { title: 'Two footnotes side by side', before: 'Cheap[^1][^2].\n\n[^1]: A source\n[^2]: Another\n', messages: [] },
    { title: 'Brackets that are no link', before: 'Cheap[^1][survey].\n\n[^1]: A source\n', messages: [] },
    { title: 'What another rule speaks of: case', before: 'Cheap[^A].\n\n[^a]: A source\n', messages: [] },
    { title: 'What another rule speaks of: a parenthesis', before: 'Cheap[^1](mostly).\n\n[^1]: A source\n', messages: [] },
    { title: 'What another rule speaks of: a quote above the definition', before: 'Cheap[^1].\n\n> It is cheap.\n[^1]: A source\n', messages: [] },
    { title: 'What another rule speaks of: two definitions', before: 'Cheap[^1].\n\n[^1]: A source\n[^1]: Another\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.references.length === 0) return;
    const told = new Set<string>();
    for (const read of readAsMarkdownIt(note)) {
      const finding = findingOf(note, read, publisher.name);
      if (finding === null || told.has(read.reference.label)) continue;
      // A label is mended everywhere at once, what follows a reference only there.
      if (read.shown === 'text') told.add(read.reference.label);
      yield finding;
    }
  },
};

function findingOf(note: Note, { reference, shown }: SiteReference, site: string): Finding | null {
  const { from, to, label } = reference;
  const written = codeSpan(`[^${label}]`);
  if (shown === 'text' && label.includes(']')) {
    const message = `Unexpected bracket in the label of ${written}, expected a label without: ${site} shows it as text`;
    return { from, to, message, fixes: () => relabelFix(note, reference.identifier, label) };
  }
  if (shown !== 'link' || note.text.charAt(to) !== '[') return null;
  const end = linkLabelEnd(note.text, to + 1, note.text.length) + 1;
  const message = `Unexpected ${codeSpan(note.text.slice(to, end))} directly behind the footnote ${written}, expected a blank between them: ${site} makes one link of both`;
  // In a heading the site would stop at the footnote.
  const isMendable = !overlapsAny(note.headings, reference);
  return { from, to: end, message, fixes: isMendable ? [{ title: 'Put a blank behind the footnote', safe: true, edits: [{ from: to, to, text: ' ' }] }] : [] };
}

function relabelFix(note: Note, identifier: string, label: string): readonly Fix[] {
  const plain = label.replaceAll(/(?:\\?[[\]\\])+/gu, '-').replaceAll(/^-|-$/gu, '');
  if (plain === '' || !isFreeLabel(note, normalizeLabel(plain))) return [];
  return [{ title: 'Take the bracket out of the label', safe: true, edits: labelEdits(note, new Map([[identifier, plain]])) }];
}
