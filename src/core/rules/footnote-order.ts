import { labelEdits } from '../citations/relabelling';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import { altReferences } from '../citations/alt-references';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { rangeBefore } from './range-before';
import type { NoteRule } from './rule';

/** Sites count footnotes as they come, whatever their numbers: the numbers in the note are others than those on the page. */
export const footnoteOrder: NoteRule = {
  scope: 'note',
  needs: ['footnotes'],
  id: 'footnote-order',
  severity: 'info',
  summary: 'Footnotes with numbers that do not come in the order of the text.',
  why: 'The page numbers footnotes by their first references, so that its numbers are not those of the note. Whoever speaks of footnote 3 means another one.',
  evidence: 'Measured on markdown-it-footnote 3.0.3; found in 19 of 434 published notes with footnotes',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Two have changed places',
      before: 'Cheap[^2] and fast[^1], cheap[^2].\n\n[^1]: A source\n[^2]: Another, as in[^1]\n',
      messages: ['Unexpected footnote `[^1]` behind `[^2]`, expected numbers in the order of the text: readers see them counted from 1 as they come'],
      after: 'Cheap[^1] and fast[^2], cheap[^1].\n\n[^2]: A source\n[^1]: Another, as in[^2]\n',
    },
    {
      title: 'Gaps and names stay',
      before: 'Cheap[^7], fast[^prices] and small[^3], red[^9].\n\n[^3]: One\n[^7]: Two\n[^9]: Three\n[^prices]: Four\n',
      messages: ['Unexpected footnote `[^3]` behind `[^7]`, expected numbers in the order of the text: readers see them counted from 1 as they come'],
      after: 'Cheap[^3], fast[^prices] and small[^7], red[^9].\n\n[^7]: One\n[^3]: Two\n[^9]: Three\n[^prices]: Four\n',
    },
    { title: 'In order', before: 'Cheap[^1] and fast[^2], cheap[^1].\n\n[^1]: A source\n[^2]: Another\n', messages: [] },
    { title: 'In order with gaps', before: 'Cheap[^3] and fast[^12].\n\n[^12]: A source\n[^3]: Another\n', messages: [] },
    { title: 'Names', before: 'Cheap[^b] and fast[^a].\n\n[^a]: A source\n[^b]: Another\n', messages: [] },
    { title: 'A reference in a definition, which comes last', before: '[^2]: A source, as in[^3]\n\nCheap[^1] and fast[^2].\n\n[^1]: One\n[^3]: Three\n', messages: [] },
    { title: 'In code', before: 'Write `[^2]`. Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'A reference that nothing defines', before: 'Cheap[^2] and fast[^1].\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note }) {
    if (note.footnotes.references.length < 2) return;
    const order = firstReferences(note);
    let highest: FootnoteReference | null = null;
    for (const reference of order) {
      if (highest !== null && Number(reference.label) < Number(highest.label)) {
        yield {
          from: reference.from,
          to: reference.to,
          message:
            `Unexpected footnote ${codeSpan(`[^${reference.label}]`)} behind ${codeSpan(`[^${highest.label}]`)}, expected numbers in the order of the text: ` +
            'readers see them counted from 1 as they come',
          fixes: () => renumberingFix(note, order),
        };
        return;
      }
      highest = reference;
    }
  },
};

/** The first reference of each numbered footnote in the text, in its order. Those in definitions come when all others have been counted. */
function firstReferences({ footnotes: { references, definitions } }: Note): readonly FootnoteReference[] {
  const seen = new Set<string>();
  return references.filter((reference) => {
    if (!/^\d{1,9}$/u.test(reference.label) || seen.has(reference.identifier)) return false;
    const around = rangeBefore(definitions, reference.from);
    if (around !== undefined && around.to > reference.from) return false;
    seen.add(reference.identifier);
    return true;
  });
}

/** Gives the numbers that there are to the footnotes as they come. None where a number stands in the description of an image, or reads like another: `01`. */
function renumberingFix(note: Note, order: readonly FootnoteReference[]): readonly Fix[] {
  const numbers = order.map(({ label }) => label).sort((left, right) => Number(left) - Number(right));
  if (altReferences(note).length > 0 || numbers.some((label) => String(Number(label)) !== label)) return [];
  const edits = labelEdits(note, new Map(order.map(({ identifier }, index) => [identifier, numbers[index] ?? identifier])));
  return [{ title: 'Renumber the footnotes in the order of the text', safe: true, edits }];
}
