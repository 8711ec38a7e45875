import { altReferences } from '../citations/alt-references';
import { isBlank } from '../note/character';
import type { Embed, FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { overlapsAny, rangeBefore } from './range-before';
import type { NoteRule } from './rule';

/** The description of an image is read out, not shown: nobody can follow a footnote in it. */
export const footnoteInImageAlt: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions'],
  id: 'footnote-in-image-alt',
  severity: 'warning',
  summary: 'A footnote in the description of an image, where nobody can follow it.',
  why: 'Obsidian sees no footnote there. Digital Garden counts one, lists it at the end of the page and leads back from it to nowhere; the reference itself is gone.',
  evidence: 'Measured on markdown-it-footnote 3.0.3',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Moves behind the image',
      before: '![Prices by year [^1]](prices.png)\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in the description of an image, expected it behind the image'],
      after: '![Prices by year](prices.png)[^1]\n\n[^1]: A source\n',
    },
    {
      title: 'Two of them keep their order',
      before: 'See ![Prices[^1][^2]](prices.png) here.\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected footnotes `[^1]`, `[^2]` in the description of an image, expected them behind the image'],
      after: 'See ![Prices](prices.png)[^1][^2] here.\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'In an image that is a link, no footnote can follow',
      before: '[![Prices [^1]](prices.png)](https://example.org)\n\n[^1]: A source\n',
      messages: ['Unexpected footnote `[^1]` in the description of an image, expected it behind the image'],
    },
    { title: 'Behind the image', before: '![Prices by year](prices.png)[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'Nothing defines it', before: '![A set [^a-z]](prices.png)\n', messages: [] },
    { title: 'The text of a link', before: '[Prices [^1]](https://example.org)\n\n[^1]: A source\n', messages: [] },
    { title: 'Escaped', before: '![Prices \\[^1]](prices.png) cheap[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'In code', before: '`![Prices [^1]](prices.png)` cheap[^1]\n\n[^1]: A source\n', messages: [] },
    { title: 'An exclamation mark is no image', before: 'Cheap![^1]\n\n[^1]: A source\n', messages: [] },
  ],
  *check({ note, publisher }) {
    if (note.footnotes.definitions.length === 0 || note.embeds.length === 0) return;
    for (const [image, references] of imagesWithFootnotes(note)) {
      const [first] = references;
      if (first === undefined) continue;
      const marks = references.map(({ label }) => codeSpan(`[^${label}]`)).slice(0, 3).join(', ');
      const isOne = references.length === 1;
      yield {
        from: first.from,
        to: first.to,
        ...(publisher.footnotes === 'markdown-it' ? {} : { severity: 'info' as const }),
        message: `Unexpected ${isOne ? 'footnote' : 'footnotes'} ${marks} in the description of an image, expected ${isOne ? 'it' : 'them'} behind the image`,
        fixes: () => movingFix(note, image, references),
      };
    }
  },
};

/** Images with the references in their descriptions that a definition answers. */
function imagesWithFootnotes(note: Note): ReadonlyMap<Embed, readonly FootnoteReference[]> {
  const found = new Map<Embed, FootnoteReference[]>();
  const defined = new Set(note.footnotes.definitions.map(({ identifier }) => identifier));
  for (const reference of altReferences(note)) {
    const image = rangeBefore(note.embeds, reference.from);
    if (image === undefined || !defined.has(reference.identifier)) continue;
    const known = found.get(image);
    if (known === undefined) found.set(image, [reference]);
    else known.push(reference);
  }
  return found;
}

/** None in a heading, at which the site would stop, and none in the text of a link. */
function movingFix({ text, headings }: Note, image: Embed, references: readonly FootnoteReference[]): readonly Fix[] {
  if (overlapsAny(headings, image) || '](['.includes(text.charAt(image.to) || ' ')) return [];
  const removals = references.map(({ from, to }) => ({ from: isBlank(text.charCodeAt(from - 1)) ? from - 1 : from, to, text: '' }));
  const marks = references.map(({ from, to }) => text.slice(from, to)).join('');
  return [{ title: 'Move the footnote behind the image', safe: false, edits: [...removals, { from: image.to, to: image.to, text: marks }] }];
}
