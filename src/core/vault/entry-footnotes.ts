import type { Footnotes } from '../note/note';
import { ownText } from '../text/own-text';
import type { EntryFootnotes } from './note-entry';

/** So much of the text of a footnote is kept to tell it from another one, in UTF-16 code units. */
const longest = 100;

/** What other notes need to know of the footnotes of a note, as a part of its entry; nothing where no definition is referred to. It keeps no part of `text` alive. */
export function entryFootnotes(text: string, { references, definitions }: Pick<Footnotes, 'references' | 'definitions'>): { readonly footnotes?: EntryFootnotes } {
  if (references.length === 0 || definitions.length === 0) return {};
  const labels = new Set<string>();
  const first = definitions.filter(({ label }) => {
    const isNew = !labels.has(label);
    labels.add(label);
    return isNew;
  });
  return {
    footnotes: {
      references: references.map(({ label, from }) => ({ label: ownText(label), from })),
      definitions: first.map(({ label, from, content }) => {
        const to = Math.min(content.to, content.from + longest);
        return { label: ownText(label), from, text: ownText(`${text.slice(content.from, to)}${content.to > to ? ` ${content.to - content.from}` : ''}`) };
      }),
    },
  };
}
