import { altReferences } from '../citations/alt-references';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { findCaretSlips } from './caret-slips';
import { codeSpan } from './code-span';
import { definitionRemoval } from './definition-removal';
import type { NoteRule } from './rule';

/** Neither Obsidian nor the site shows a definition that no reference leads to. */
export const footnoteUnused: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions'],
  id: 'footnote-unused',
  severity: 'warning',
  summary: 'A footnote definition that nothing cites, which the page leaves out.',
  why: 'A definition that nothing refers to is not on the page at all: the source is lost without a trace.',
  evidence: 'Measured on markdown-it-footnote; found in 11 of 434 published notes with footnotes',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A definition without a reference',
      before: 'Cheap[^1].\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected definition `[^2]` that nothing cites, expected a reference `[^2]` in the text'],
      after: 'Cheap[^1].\n\n[^1]: A source\n',
    },
    { title: 'Cited twice', before: 'Cheap[^1] and fast[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'Cited in another case', before: 'Cheap[^A].\n\n[^a]: A source\n', messages: [] },
    { title: 'Cited in another footnote', before: 'Cheap[^1].\n\n[^1]: A source, as in[^2]\n[^2]: Another\n', messages: [] },
    { title: 'Cited in a table', before: '| Price[^1] |\n| --- |\n| Low |\n\n[^1]: A source\n', messages: [] },
    { title: 'Cited in a callout', before: '> [!note] Prices\n> Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'A definition that is shown in code', before: 'Write it so:\n\n```markdown\n[^1]: A source\n```\n', messages: [] },
    { title: 'A slip in the reference, of which another rule speaks', before: 'Cheap^[1] and fast[ˆ2].\n\n[^1]: A source\n[^2]: Another\n', messages: [] },
    { title: 'In the description of an image, of which another rule speaks', before: '![Prices [^1]](prices.png)\n\n[^1]: A source\n', messages: [] },
    { title: 'Defined before it is cited', before: '[^1]: A source\n\nCheap[^1].\n', messages: [] },
  ],
  *check({ note }) {
    if (note.footnotes.definitions.length === 0) return;
    const told = new Set(note.footnotes.references.map((reference) => reference.identifier));
    if (note.footnotes.definitions.every(({ identifier }) => told.has(identifier))) return;
    for (const { identifier } of [...findCaretSlips(note), ...altReferences(note)]) told.add(identifier);
    for (const definition of note.footnotes.definitions) {
      const { from, label, identifier } = definition;
      if (told.has(identifier)) continue;
      told.add(identifier);
      const written = codeSpan(`[^${label}]`);
      yield {
        from,
        to: from + label.length + 3,
        message: `Unexpected definition ${written} that nothing cites, expected a reference ${written} in the text`,
        fixes: () => removalFix(note, identifier),
      };
    }
  },
};

function removalFix({ text, footnotes }: Note, identifier: string): readonly Fix[] {
  const edits = definitionRemoval(text, footnotes.definitions.filter((definition) => definition.identifier === identifier));
  return edits === null ? [] : [{ title: 'Remove the definition', safe: false, edits }];
}
