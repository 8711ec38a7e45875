import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/**
 * Of two definitions with one label Obsidian shows the first and Digital Garden the last, so that readers are given
 * another source than the author sees.
 */
export const footnoteDuplicate: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions'],
  id: 'footnote-duplicate',
  severity: 'error',
  summary: 'A footnote that is defined twice: Obsidian shows the first definition, Digital Garden the last.',
  why: 'Only one of two definitions with one label is shown, and not every site shows the same one: a claim can end up with the wrong source.',
  evidence: 'Measured: markdown-it-footnote takes the last, Obsidian the first',
  publishers: ['digital-garden'],
  forms: 'all',
  examples: [
    {
      title: 'Two definitions of one label',
      before: 'Cheap[^1].\n\n[^1]: A source\n[^1]: Another\n',
      messages: ['Unexpected second definition of `[^1]`, expected one: Obsidian shows the first, Digital Garden the last'],
    },
    {
      title: 'Labels that differ only in case',
      before: 'Cheap[^a] and fast[^A].\n\n[^a]: A source\n[^A]: Another\n',
      messages: ['Unexpected second definition of `[^a]` as `[^A]`, expected one: Obsidian shows the first for both, Digital Garden each for its own'],
    },
    { title: 'One definition each', before: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n[^2]: Another\n', messages: [] },
    { title: 'Two labels of one source', before: 'Cheap[^1] and fast[^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.org/a\n', messages: [] },
    { title: 'The second one is code', before: 'Cheap[^1].\n\n[^1]: A source\n\n```markdown\n[^1]: Another\n```\n', messages: [] },
    { title: 'The second one is commented out', before: 'Cheap[^1].\n\n[^1]: A source\n\n%%\n[^1]: Another\n%%\n', messages: [] },
    { title: 'A link of the same name', before: 'Cheap[^1] and [fast][1].\n\n[^1]: A source\n[1]: https://example.org/a\n', messages: [] },
    { title: 'A reference at the start of a line', before: 'Cheap[^1].\n\n[^1] is a source.\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note, publisher }) {
    const labelOf = new Map<string, string>();
    for (const { from, label, identifier } of note.footnotes.definitions) {
      const first = labelOf.get(identifier);
      if (first === undefined) {
        labelOf.set(identifier, label);
        continue;
      }
      const same = first === label;
      const written = codeSpan(`[^${first}]`);
      yield {
        from,
        to: from + label.length + 3,
        message: same
          ? `Unexpected second definition of ${written}, expected one: Obsidian shows the first, ${publisher.name} the last`
          : `Unexpected second definition of ${written} as ${codeSpan(`[^${label}]`)}, expected one: ` +
            `Obsidian shows the first for both, ${publisher.name} each for its own`,
      };
    }
  },
};
