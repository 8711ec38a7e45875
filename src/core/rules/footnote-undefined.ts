import type { FootnoteReference } from '../note/inline';
import { codeSpan } from './code-span';
import { overlapsAny } from './range-before';
import type { Finding, NoteRule, RuleContext } from './rule';

/**
 * Without a definition `[^1]` stays as it is written, in Obsidian and on the site. Digital Garden's Markdown reader
 * compares labels by case, Obsidian does not: `[^A]` finds `[^a]:` in the vault only.
 */
export const footnoteUndefined: NoteRule = {
  scope: 'note',
  needs: ['undefined-footnotes', 'footnotes'],
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
    {
      title: 'A label in another case is another label on the site',
      before: 'Cheap[^Costs].\n\n[^costs]: A source\n',
      messages: ['Unexpected footnote `[^Costs]`, expected `[^costs]` as in its definition: Digital Garden tells the two apart'],
      after: 'Cheap[^costs].\n\n[^costs]: A source\n',
    },
    { title: 'A reference with its definition', before: 'Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'In code it is no reference', before: 'Write `[^1]` for a footnote.\n', messages: [] },
    { title: 'In a block of code', before: '```markdown\nCheap[^1].\n```\n', messages: [] },
    { title: 'In a formula', before: 'The group $x[^1]$ is small.\n', messages: [] },
    { title: 'In a comment', before: 'Cheap %% source? [^1] %%.\n', messages: [] },
    { title: 'Escaped', before: 'Write \\[^1] for a footnote.\n', messages: [] },
    { title: 'An inline footnote', before: 'Cheap^[A source].\n', messages: [] },
    { title: 'The text of a link', before: 'Cheap[^1](https://example.org/a).\n', messages: [] },
  ],
  *check(context) {
    const { footnotes } = context.note;
    const told = new Set<string>();
    for (const { from, to, label, identifier } of footnotes.undefinedReferences) {
      if (told.has(identifier)) continue;
      told.add(identifier);
      const written = `[^${label}]`;
      yield {
        from,
        to,
        message: `Unexpected footnote ${codeSpan(written)} without a definition, expected ${codeSpan(`${written}: …`)} in the note`,
      };
    }
    if (!context.publisher.footnotes.labelsFoldCase) yield* findCaseMismatches(context);
  },
};

function* findCaseMismatches({ note: { footnotes, headings }, publisher }: RuleContext): Iterable<Finding> {
  const labels = new Set(footnotes.definitions.map((definition) => definition.label));
  const labelOf = new Map(footnotes.definitions.map((definition) => [definition.identifier, definition.label]));
  for (const reference of footnotes.references) {
    const label = labelOf.get(reference.identifier);
    if (label === undefined || labels.has(reference.label)) continue;
    // In a heading the site shows it as text, but stops at the footnote that it would become.
    const isMendable = !overlapsAny(headings, reference);
    yield {
      from: reference.from,
      to: reference.to,
      message:
        `Unexpected footnote ${codeSpan(`[^${reference.label}]`)}, expected ${codeSpan(`[^${label}]`)} as in its definition: ` +
        `${publisher.name} tells the two apart`,
      fixes: isMendable ? [{ title: 'Write the label as in its definition', safe: true, edits: [{ ...labelRange(reference), text: label }] }] : [],
    };
  }
}

/** Where the label stands between `[^` and `]`. */
function labelRange({ from, to }: FootnoteReference): { readonly from: number; readonly to: number } {
  return { from: from + 2, to: to - 1 };
}
