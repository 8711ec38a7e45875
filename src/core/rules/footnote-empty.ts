import { codeSpan } from './code-span';
import { markRange } from './mark-range';
import type { NoteRule } from './rule';

/** A footnote with nothing in it sends readers to an empty line. */
export const footnoteEmpty: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions'],
  id: 'footnote-empty',
  severity: 'warning',
  summary: 'A footnote that is cited and says nothing.',
  why: 'Readers who follow the reference find a number with nothing behind it: the source was meant to be filled in, or was lost.',
  evidence: 'Measured on markdown-it-footnote 3.0.3 and micromark, which both make an empty footnote',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Nothing behind the colon',
      before: 'Cheap[^1].\n\n[^1]:\n\n[^2]: Another\n',
      messages: ['Unexpected definition `[^1]` without a text, expected a source'],
    },
    { title: 'The text begins on the next line', before: 'Cheap[^1].\n\n[^1]:\n    A source\n', messages: [] },
    { title: 'Nothing cites it', before: 'Cheap.\n\n[^1]:\n', messages: [] },
    { title: 'Two definitions are another matter', before: 'Cheap[^1].\n\n[^1]:\n\n[^1]: A source\n', messages: [] },
    { title: 'An image is a text', before: 'Cheap[^1].\n\n[^1]: ![](prices.png)\n', messages: [] },
    { title: 'In code', before: 'Cheap[^1].\n\n[^1]: A source\n\n```\n[^2]:\n```\n', messages: [] },
    { title: 'In a comment', before: 'Cheap[^1].\n\n[^1]: A source\n\n%%\n[^2]:\n%%\n', messages: [] },
  ],
  *check({ note: { footnotes } }) {
    const empty = footnotes.definitions.filter(({ content }) => content.from === content.to);
    if (empty.length === 0) return;
    const count = new Map<string, number>();
    for (const { identifier } of footnotes.definitions) count.set(identifier, (count.get(identifier) ?? 0) + 1);
    const cited = new Set(footnotes.references.map(({ identifier }) => identifier));
    for (const definition of empty) {
      const { label, identifier } = definition;
      if (count.get(identifier) !== 1 || !cited.has(identifier)) continue;
      yield { ...markRange(definition), message: `Unexpected definition ${codeSpan(`[^${label}]`)} without a text, expected a source` };
    }
  },
};
