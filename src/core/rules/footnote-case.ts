import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import { codeSpan } from './code-span';
import { markdownItPublishers } from './markdown-it-publishers';
import { overlapsAny } from './range-before';
import { labelRange } from './mark-range';
import type { NoteRule } from './rule';

/** To Obsidian `[^Costs]` and `[^costs]` are one footnote, to markdown-it two. */
export const footnoteCase: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-case',
  severity: 'warning',
  summary: 'A footnote reference whose label differs from that of its definition in case: the site does not find it.',
  why: 'The site shows such a reference as plain text, brackets and all, and leaves the footnote out where nothing else refers to it.',
  evidence: 'Measured on markdown-it-footnote 3.0.3, which compares labels as they are written',
  publishers: markdownItPublishers,
  forms: 'all',
  examples: [
    {
      title: 'A label in another case is another label on the site',
      before: 'Cheap[^Costs].\n\n[^costs]: A source\n',
      messages: ['Unexpected footnote `[^Costs]`, expected `[^costs]` as in its definition: Digital Garden tells the two apart'],
      after: 'Cheap[^costs].\n\n[^costs]: A source\n',
    },
    {
      title: 'Twice, and once as it should be',
      before: 'Cheap[^Über] and fast[^über], small[^Über].\n\n[^über]: A source\n',
      messages: ['Unexpected footnote `[^Über]`, expected `[^über]` as in its definition: Digital Garden tells the two apart'],
      after: 'Cheap[^über] and fast[^über], small[^über].\n\n[^über]: A source\n',
    },
    {
      title: 'In a heading, where the site would stop at a footnote',
      before: '## Cheap[^Costs]\n\n[^costs]: A source\n',
      messages: ['Unexpected footnote `[^Costs]`, expected `[^costs]` as in its definition: Digital Garden tells the two apart'],
    },
    { title: 'The same case', before: 'Cheap[^Costs].\n\n[^Costs]: A source\n', messages: [] },
    { title: 'Each with its own definition', before: 'Cheap[^A] and fast[^a].\n\n[^A]: A source\n[^a]: Another\n', messages: [] },
    { title: 'Numbers', before: 'Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'In code', before: 'Write `[^Costs]`.\n\n[^costs]: A source\n', messages: [] },
    { title: 'Nothing defines it in any case', before: 'Cheap[^Costs].\n', messages: [] },
    { title: 'Escaped', before: 'Cheap\\[^Costs] [^costs].\n\n[^costs]: A source\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.references.length === 0) return;
    for (const [label, references] of strayReferences(note)) {
      const wanted = note.footnotes.definitions.find(({ identifier }) => identifier === references[0]?.identifier)?.label;
      if (wanted === undefined) continue;
      const message = `Unexpected footnote ${codeSpan(`[^${label}]`)}, expected ${codeSpan(`[^${wanted}]`)} as in its definition: ${publisher.name} tells the two apart`;
      // In a heading the site shows it as text, but stops at the footnote that it would become.
      const [inHeading, inText] = [references.filter((one) => overlapsAny(note.headings, one)), references.filter((one) => !overlapsAny(note.headings, one))];
      const edits = inText.map((reference) => ({ ...labelRange(reference), text: wanted }));
      for (const [first] of [inHeading, inText]) {
        if (first === undefined) continue;
        yield { from: first.from, to: first.to, message, fixes: first === inText[0] ? [{ title: 'Write the label as in its definition', safe: true, edits }] : [] };
      }
    }
  },
};

/** References whose label no definition has, by that label. */
function strayReferences({ footnotes: { references, definitions } }: Note): ReadonlyMap<string, readonly FootnoteReference[]> {
  const labels = new Set(definitions.map(({ label }) => label));
  const found = new Map<string, FootnoteReference[]>();
  for (const reference of references) {
    if (labels.has(reference.label)) continue;
    const known = found.get(reference.label);
    if (known === undefined) found.set(reference.label, [reference]);
    else known.push(reference);
  }
  return found;
}
