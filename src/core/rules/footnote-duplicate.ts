import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { Publisher } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { definitionRemoval } from './definition-removal';
import { markRange } from './mark-range';
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
  summary: 'A footnote that is defined twice: Obsidian and most sites show the first definition, Digital Garden the last.',
  why: 'Only one of two definitions with one label is shown, and not every site shows the same one: a claim can end up with the wrong source.',
  evidence: 'Measured: markdown-it-footnote takes the last, Obsidian the first',
  publishers: 'all',
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
    {
      title: 'The same said twice',
      before: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected second definition of `[^1]`, expected one: all say the same'],
      after: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'On a site that reads footnotes as Obsidian does',
      before: 'Cheap[^1].\n\n[^1]: A source\n[^1]: Another\n[^1]: A third\n',
      messages: ['Unexpected second definition of `[^1]`, expected one: only the first is shown'],
      context: { publisher: 'quartz' },
    },
    { title: 'Nothing cites it: the page shows neither', before: 'Cheap.\n\n[^1]: A source\n[^1]: Another\n', messages: [] },
    { title: 'One definition each', before: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n[^2]: Another\n', messages: [] },
    { title: 'Two labels of one source', before: 'Cheap[^1] and fast[^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.org/a\n', messages: [] },
    { title: 'The second one is code', before: 'Cheap[^1].\n\n[^1]: A source\n\n```markdown\n[^1]: Another\n```\n', messages: [] },
    { title: 'The second one is commented out', before: 'Cheap[^1].\n\n[^1]: A source\n\n%%\n[^1]: Another\n%%\n', messages: [] },
    { title: 'A link of the same name', before: 'Cheap[^1] and [fast][1].\n\n[^1]: A source\n[1]: https://example.org/a\n', messages: [] },
    { title: 'A reference at the start of a line', before: 'Cheap[^1].\n\n[^1] is a source.\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.definitions.length < 2) return;
    const cited = new Set(note.footnotes.references.map(({ identifier }) => identifier));
    for (const [first, second, ...more] of definitionsByIdentifier(note).values()) {
      if (first === undefined || second === undefined || !cited.has(first.identifier)) continue;
      const all = [first, second, ...more];
      const isEqual = all.every((definition) => textOf(note, definition) === textOf(note, first));
      yield {
        ...markRange(second),
        severity: isEqual ? 'info' : publisher.footnotes === 'gfm' ? 'warning' : 'error',
        message: `Unexpected second definition of ${codeSpan(`[^${first.label}]`)}${alias(first, second)}, expected one: ${consequence(publisher, all, isEqual)}`,
        fixes: () => (isEqual ? removalFix(note, all.slice(1)) : []),
      };
    }
  },
};

function definitionsByIdentifier({ footnotes: { definitions } }: Note): ReadonlyMap<string, readonly FootnoteDefinition[]> {
  const found = new Map<string, FootnoteDefinition[]>();
  for (const definition of definitions) {
    const known = found.get(definition.identifier);
    if (known === undefined) found.set(definition.identifier, [definition]);
    else known.push(definition);
  }
  return found;
}

function textOf({ text }: Note, { content }: FootnoteDefinition): string {
  return text.slice(content.from, content.to);
}

function alias(first: FootnoteDefinition, second: FootnoteDefinition): string {
  return first.label === second.label ? '' : ` as ${codeSpan(`[^${second.label}]`)}`;
}

function consequence({ footnotes, name }: Publisher, all: readonly FootnoteDefinition[], isEqual: boolean): string {
  if (isEqual) return 'all say the same';
  if (footnotes === 'gfm') return 'only the first is shown';
  const isOneLabel = all.every(({ label }) => label === all[0]?.label);
  return isOneLabel ? `Obsidian shows the first, ${name} the last` : `Obsidian shows the first for both, ${name} each for its own`;
}

function removalFix({ text }: Note, definitions: readonly FootnoteDefinition[]): readonly Fix[] {
  const edits = definitionRemoval(text, definitions);
  return edits === null ? [] : [{ title: 'Remove the definitions that only repeat the first', safe: true, edits }];
}
