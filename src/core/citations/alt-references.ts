import { footnoteLabelEnd, normalizeLabel } from '../note/link-label';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';

/** What is written like a footnote reference in the descriptions of images, `![chart [^1]](chart.png)`, in the order of the text. Obsidian sees no footnote there. */
export function altReferences({ text, embeds }: Pick<Note, 'text' | 'embeds'>): readonly FootnoteReference[] {
  const found: FootnoteReference[] = [];
  for (const { kind, from, alias } of embeds) {
    if (kind !== 'image' || alias === null || !alias.includes('[^')) continue;
    const start = from + 2;
    const end = start + alias.length;
    // In a quote the words of a description may stand on two lines, with a mark between them.
    if (!text.startsWith(alias, start)) continue;
    for (let at = text.indexOf('[^', start); at !== -1 && at < end; at = text.indexOf('[^', at + 2)) {
      const labelEnd = text.charAt(at - 1) === '\\' ? -1 : footnoteLabelEnd(text, at + 2, end);
      if (labelEnd === -1) continue;
      const label = text.slice(at + 2, labelEnd);
      found.push({ from: at, to: labelEnd + 1, label, identifier: normalizeLabel(label) });
    }
  }
  return found;
}
