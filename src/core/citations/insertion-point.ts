import type { Block, Container } from '../note/block';
import type { ProtectedKind } from '../note/inline';
import { readLinkTail } from '../note/link-tail';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import type { CitationOptions } from './citation-options';
import { firstFrom, rangeAt } from './range-search';

/** Where a footnote reference goes, or why none can go there. */
export type InsertionPoint =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The place for a reference at the end of a selection: behind the word that the caret stands in, behind the punctuation that follows
 * or, where `marker` is `before`, in front of that and of what stands before the caret, before a block id. Refused in frontmatter, code, math, comments, HTML, headings, callout titles, links and footnote labels.
 */
export function findInsertionPoint(note: Note, at: TextRange, marker: CitationOptions['marker'] = 'as-written'): InsertionPoint {
  const inside = Math.max(0, Math.min(at.to, note.text.length));
  const asked = note.text.startsWith('\r\n', inside - 1) ? inside - 1 : inside;
  const refusal = refusalAt(note, asked);
  if (refusal !== null) return { kind: 'refused', reason: refusal };
  const word = afterWord(note, afterMark(note, Math.max(asked, note.bodyFrom)));
  const offset = beforeBlockId(note, marker === 'before' ? beforePunctuation(note, word) : afterPunctuation(note.text, word));
  const moved = refusalAt(note, offset) ?? linkRefusal(note, offset) ?? rowRefusal(note, offset);
  return moved === null ? { kind: 'offset', offset } : { kind: 'refused', reason: moved };
}

function refusalAt(note: Note, offset: number): string | null {
  if (note.frontmatter.kind !== 'none' && offset < note.bodyFrom) return PLACES.frontmatter;
  const block = touching(note.blocks, offset);
  const range = rangeAt(note.protectedRanges, offset);
  if (range !== undefined && range.from < offset) return PLACES[range.kind];
  const link = rangeAt(note.links, offset);
  if (link !== undefined && link.from < offset) return 'A footnote cannot stand in a link';
  if (isInside(note.footnotes.inline, offset)) return 'In an inline footnote, a site would mistake one footnote for the other';
  if (note.containers.some((container) => holdsTitle(container, offset))) return "A footnote cannot stand in a callout's title or a footnote's label";
  return block === undefined ? null : blockRefusal(block);
}

function isInside(ranges: readonly TextRange[], offset: number): boolean {
  const range = rangeAt(ranges, offset);
  return range !== undefined && range.from < offset;
}

/** What would make a link of the reference for the publisher, though not for Obsidian: `[^1](here)` and `[^1][label]`. */
function linkRefusal({ text, links, blocks }: Note, offset: number): string | null {
  const end = touching(blocks, offset)?.to ?? text.length;
  const isTail = text.charAt(offset) === '(' && readLinkTail(text, offset, end) !== null;
  const isLabel = links.some(({ kind, from }) => kind === 'reference' && from === offset);
  return isTail || isLabel ? 'With what follows, the footnote would be read as a link' : null;
}

/** In front of a row's first bar or behind its last one a footnote would be a cell more: the others would move, or it would not show. */
function rowRefusal({ text, blocks }: Note, offset: number): string | null {
  if (touching(blocks, offset)?.kind !== 'table') return null;
  let from = offset;
  while (' \t'.includes(text.charAt(from - 1) || '|')) from--;
  let to = offset;
  while (' \t'.includes(text.charAt(to) || '|')) to++;
  const isFirst = text.charAt(to) === '|' && isLineEnd(text.charAt(from - 1));
  const isLast = text.charAt(from - 1) === '|' && isLineEnd(text.charAt(to));
  return isFirst || isLast ? 'A footnote cannot stand outside the cells of a table' : null;
}

function isLineEnd(character: string): boolean {
  return character === '' || character === '\n' || character === '\r';
}

const PLACES: Readonly<Record<ProtectedKind, string>> = {
  frontmatter: 'A footnote cannot stand in the frontmatter',
  code: 'A footnote cannot stand in code',
  math: 'A footnote cannot stand in math',
  comment: 'A footnote cannot stand in a comment',
  html: 'A footnote cannot stand in HTML',
  wikilink: 'A footnote cannot stand in a link',
  image: 'A footnote cannot stand in an image',
  'link-destination': 'A footnote cannot stand in a link',
  url: 'A footnote cannot stand in a link',
};

function blockRefusal(block: Block): string | null {
  switch (block.kind) {
    case 'paragraph':
    case 'table':
      return null;
    case 'code':
    case 'math':
    case 'comment':
    case 'html':
      return PLACES[block.kind];
    case 'heading':
      return 'A footnote in a heading would stop the site';
    case 'thematic-break':
      return 'A footnote cannot stand in a line that parts sections';
    case 'link-definition':
      return "A footnote cannot stand in a link's definition";
  }
}

/** The block that begins last of those that hold `offset` or end at it. */
function touching(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstFrom(blocks, offset + 1) - 1];
  return block !== undefined && block.to >= offset ? block : undefined;
}

/** A title belongs to the callout's first line, a label to the footnote's start. */
function holdsTitle(container: Container, offset: number): boolean {
  if (container.kind === 'callout') return container.from <= offset && offset <= container.title.to;
  return container.kind === 'footnote-definition' && container.from <= offset && offset < container.content.from;
}

/** Behind the footnote, mark or tag that `offset` stands in. */
function afterMark(note: Note, offset: number): number {
  const { references, undefinedReferences } = note.footnotes;
  for (const marks of [references, undefinedReferences, note.citations.marks, note.tags]) {
    const mark = rangeAt<TextRange>(marks, offset);
    if (mark !== undefined && mark.from < offset) return mark.to;
  }
  return offset;
}

function afterWord(note: Note, offset: number): number {
  if (!isWordAt(note.text, offset - 1) || !goesOn(note.text, offset)) return offset;
  let end = offset;
  while (end < note.text.length && goesOn(note.text, end)) end++;
  return end;
}

/** True when the word goes on at `offset`: with a letter, or with one mark between two letters, as in `3.14` or `it's`. */
function goesOn(text: string, offset: number): boolean {
  if (isWordAt(text, offset)) return true;
  return "'’.,-_".includes(text.charAt(offset) || ' ') && isWordAt(text, offset - 1) && isWordAt(text, offset + 1);
}

const punctuation = '.,;:!?。，；：！？、';

/** In front of punctuation that ends the words before it; a mark between letters, and one that ends no word, is left alone. */
function beforePunctuation({ text, bodyFrom }: Note, offset: number): number {
  let start = offset;
  while (start > bodyFrom && punctuation.includes(text.charAt(start - 1))) start--;
  return start > bodyFrom && /\S/.test(text.charAt(start - 1)) && !isWordAt(text, offset) ? start : offset;
}

/** Punctuation that directly follows, unless more of a word follows that: `.5` is no end of a sentence. */
function afterPunctuation(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && punctuation.includes(text.charAt(end))) end++;
  return isWordAt(text, end) && text.charCodeAt(end) < 0x2e80 ? offset : end;
}

/** A block id must stay the last thing of its block. */
function beforeBlockId({ blockIds, text }: Note, offset: number): number {
  const id = blockIds[firstFrom(blockIds, offset + 1) - 1];
  if (id === undefined || id.to < offset) return offset;
  let from = id.from;
  while (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\t') from--;
  return from;
}

/** Letters, digits, combining marks; both halves of a surrogate pair, so that no character is split. */
function isWordAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(text.charAt(offset));
}
