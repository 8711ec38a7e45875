import { findCaretSlips } from './caret-slips';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** Without a definition `[^1]` stays as it is written, in Obsidian and on the site. */
export const footnoteUndefined: NoteRule = {
  scope: 'note',
  needs: ['undefined-footnotes'],
  id: 'footnote-undefined',
  severity: 'warning',
  summary: 'A footnote reference without a definition, which readers see as plain text.',
  why: 'A reference without a definition shows as plain text, brackets and all.',
  evidence: 'Measured on markdown-it-footnote; found in 9 of 434 published notes with footnotes',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A reference that nothing defines',
      before: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^2]` without a definition, expected `[^2]: …` in the note'],
    },
    { title: 'A reference with its definition', before: 'Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'In code it is no reference', before: 'Write `[^1]` for a footnote.\n', messages: [] },
    { title: 'In a block of code', before: '```markdown\nCheap[^1].\n```\n', messages: [] },
    { title: 'In a formula', before: 'The group $x[^1]$ is small.\n', messages: [] },
    { title: 'In a comment', before: 'Cheap %% source? [^1] %%.\n', messages: [] },
    { title: 'Escaped', before: 'Write \\[^1] for a footnote.\n', messages: [] },
    { title: 'An inline footnote', before: 'Cheap^[A source].\n', messages: [] },
    { title: 'A slip in the definition, of which another rule speaks', before: 'Cheap[^1].\n\n[^1] : A source\n', messages: [] },
    { title: 'The text of a link', before: 'Cheap[^1](https://example.org/a).\n', messages: [] },
  ],
  *check({ note }) {
    const { undefinedReferences } = note.footnotes;
    if (undefinedReferences.length === 0) return;
    const told = new Set(findCaretSlips(note).flatMap(({ kind, identifier }) => (kind === 'colon' ? [identifier] : [])));
    for (const { from, to, label, identifier } of undefinedReferences) {
      if (told.has(identifier)) continue;
      told.add(identifier);
      const written = `[^${label}]`;
      yield {
        from,
        to,
        message: `Unexpected footnote ${codeSpan(written)} without a definition, expected ${codeSpan(`${written}: …`)} in the note`,
      };
    }
  },
};
