import type { Callout, Heading } from '../note/block';
import { isBlank, trimEnd } from '../note/character';
import type { ProtectedKind } from '../note/inline';
import type { Note } from '../note/note';
import { firstFrom, overlapsAny, rangeBefore } from './range-search';

/** Where a footnote can be put behind a paragraph's last word. */
export interface ParagraphEnd {
  readonly at: number;
  /** True behind a bare URL, which would swallow what is put directly behind it. */
  readonly needsBlank: boolean;
}

/**
 * The end of the first paragraph under a heading that can carry a footnote: in the heading's own container, before
 * the next heading, no source list, and not ending in anything hidden or embedded. Null where there is none.
 * `index` is the heading's place in `note.blocks`.
 */
export function paragraphEndAfter(note: Note, heading: Heading, index: number): ParagraphEnd | null {
  for (let next = index + 1; next < note.blocks.length; next++) {
    const block = note.blocks[next];
    if (block === undefined || block.kind === 'heading') return null;
    if (block.kind !== 'paragraph' || block.container !== heading.container) continue;
    const end = wordEnd(note, block.from, block.to);
    if (end > block.from && canCarry(note, end)) return { at: end, needsBlank: endsInUrl(note, end) };
  }
  return null;
}

/** The same for the first paragraph that stands directly in a callout, below its title. */
export function paragraphEndIn(note: Note, callout: Callout): ParagraphEnd | null {
  for (let index = firstFrom(note.blocks, callout.title.to); index < note.blocks.length; index++) {
    const block = note.blocks[index];
    if (block === undefined || block.from >= callout.to) return null;
    if (block.kind !== 'paragraph' || block.container !== callout) continue;
    const end = wordEnd(note, block.from, block.to);
    if (end > block.from && canCarry(note, end)) return { at: end, needsBlank: endsInUrl(note, end) };
  }
  return null;
}

/** The end of a paragraph without a block id, and without the blanks in front of either. */
function wordEnd({ text, blockIds }: Note, from: number, to: number): number {
  const end = trimEnd(text, from, to);
  const id = rangeBefore(blockIds, end);
  return id?.to === end && id.from >= from ? trimEnd(text, from, id.from) : end;
}

const carriers: ReadonlySet<ProtectedKind> = new Set(['code', 'math', 'wikilink', 'link-destination', 'url']);

function canCarry({ text, protectedRanges, embeds, citations }: Note, end: number): boolean {
  // Behind these characters `[^1]` would be something else: escaped, an inline footnote, a wikilink.
  if ('\\^['.includes(text.charAt(end - 1))) return false;
  if (overlapsAny(citations.lists, { from: end - 1, to: end })) return false;
  if (rangeBefore(embeds, end)?.to === end) return false;
  const last = rangeBefore(protectedRanges, end);
  return last === undefined || last.to < end || (last.to === end && carriers.has(last.kind));
}

/** Looks at the last word only, and at no more of it than a URL's beginning may be away. */
function endsInUrl({ text, protectedRanges }: Note, end: number): boolean {
  const last = rangeBefore(protectedRanges, end);
  if (last?.to === end && last.kind === 'url') return true;
  let from = end;
  while (from > 0 && end - from < 2000 && !isBlank(text.charCodeAt(from - 1)) && text.charCodeAt(from - 1) >= 32) from--;
  const word = text.slice(from, end).toLowerCase();
  return word.includes('://') || word.includes('www.');
}
