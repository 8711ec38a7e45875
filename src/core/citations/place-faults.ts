import { namesPlace } from '../note/citation-mark';
import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import { readLinkTail } from '../note/link-tail';
import type { SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import { holdsForeignLine } from './foreign-line';
import { isOnlyQuoted, listHolder, titlesList } from './list-holder';
import { firstFrom, rangeAt } from './range-search';
import { lineStart } from './line-bounds';

/** Says why a mark's place can hold no footnote reference; null where it can. `before` is where the mark in front of it ends. */
export function markPlaceFault(note: Note): (mark: CitationMark, before: number) => string | null {
  const titles = note.containers.flatMap((container) => (container.kind === 'callout' ? [{ from: container.from, to: container.title.to }] : []));
  return ({ from, to }, before) => {
    if (namesPlace(note.text.slice(from, to))) return 'It names a place in its source, which the footnote would not';
    if (rangeAt(note.headings, from) !== undefined) return 'A footnote in a heading would stop the site';
    if ((rangeAt(note.footnotes.inline, from)?.from ?? from) < from) return 'In an inline footnote, a site would mistake one footnote for the other';
    if (rangeAt(titles, from) !== undefined) return "A footnote in a callout's title would hide the title";
    if (isInLink(note, { from, to })) return 'A footnote cannot stand in the text of a link';
    if (before !== from && note.text.charAt(from - 1) === '^') return 'Behind a caret, the mark would become an inline footnote';
    if (note.text.charAt(to) === '(' && readLinkTail(note.text, to, blockEnd(note, to)) !== null) return 'With what follows, the footnote would be read as a link';
    if (note.text.charAt(to) === ':' && beginsLine(note, from)) return 'With the colon behind it, the mark would become the footnote itself';
    return null;
  };
}

/** True where a link begins before the mark or ends behind it; a mark may be a link itself. */
function isInLink({ links }: Note, { from, to }: TextRange): boolean {
  const link = rangeAt(links, from);
  return link !== undefined && (link.from < from || link.to > to);
}

function blockEnd({ blocks, text }: Note, offset: number): number {
  const block = blocks[firstFrom(blocks, offset + 1) - 1];
  return block !== undefined && block.to >= offset ? block.to : text.length;
}

/** Says why a list cannot give up its entries; null where it can. */
export function listPlaceFault(note: Note): (list: SourceList) => string | null {
  return (list) => {
    const holder = listHolder(note, list);
    if (!isOnlyQuoted(holder)) return 'The list of sources stands inside a list or a footnote';
    const start = holder === null ? list.from : lineStart(note.text, list.from);
    const isWhole = isLineEnd(note.text.charAt(list.to)) && (holder === null ? isLineStart(note, start) : /^[ \t>]*$/.test(note.text.slice(start, titlesList(holder, list) ? holder.from : list.from)));
    if (!isWhole) return 'The list of sources shares its lines with other text';
    const large = list.sources.find((source) => {
      const index = firstFrom(note.blocks, source.from);
      return (note.blocks[index + 1]?.from ?? Infinity) < source.to;
    });
    if (large !== undefined) return `Source ${large.label} holds more than one paragraph`;
    const mixed = list.sources.find((source) => holdsForeignLine(note.text, source, holder !== null));
    return mixed === undefined ? null : `Text that stands right behind source ${mixed.label} would go with it`;
  };
}

/** True where nothing but blanks and the marks of quotes and items stands before `offset` on its line. */
export function beginsLine(note: Note, offset: number): boolean {
  if (rangeAt(note.blocks, offset)?.from === offset) return true;
  let from = offset;
  while (from > 0 && ' \t>'.includes(note.text.charAt(from - 1))) from--;
  return isLineStart(note, from);
}

function isLineStart(note: Note, offset: number): boolean {
  return offset <= note.bodyFrom || '\r\n'.includes(note.text.charAt(offset - 1));
}

function isLineEnd(character: string): boolean {
  return character === '' || character === '\n' || character === '\r';
}
