import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import type { SourceList } from '../note/source-list';
import { holdsForeignLine } from './foreign-line';
import { firstFrom, rangeAt } from './range-search';

/** Says why a mark's place can hold no footnote reference; null where it can. */
export function markPlaceFault(note: Note): (mark: CitationMark) => string | null {
  const titles = note.containers.flatMap((container) => (container.kind === 'callout' ? [{ from: container.from, to: container.title.to }] : []));
  return ({ from, to }) => {
    if (rangeAt(note.headings, from) !== undefined) return 'A footnote in a heading would stop the site';
    if (rangeAt(titles, from) !== undefined) return "A footnote in a callout's title would hide the title";
    if (rangeAt(note.links, from) !== undefined) return 'A footnote cannot stand in the text of a link';
    if (note.text.charAt(from - 1) === '^') return 'Behind a caret, the mark would become an inline footnote';
    if (note.text.charAt(to) === ':' && beginsLine(note, from)) return 'With the colon behind it, the mark would become the footnote itself';
    return null;
  };
}

/** Says why a list cannot give up its entries; null where it can. */
export function listPlaceFault(note: Note): (list: SourceList) => string | null {
  const reaches = reachOf(note);
  return (list) => {
    const first = list.sources[0];
    if (first === undefined) return 'The list of sources is empty';
    const outer = reaches[firstFrom(note.containers, first.from) - 1] ?? 0;
    if (outer >= first.to) return 'The list of sources stands inside a quote, a list or a footnote';
    if (!isLineEnd(note.text.charAt(list.to)) || !isLineStart(note, list.from)) return 'The list of sources shares its lines with other text';
    const large = list.sources.find((source) => {
      const index = firstFrom(note.blocks, source.from);
      return (note.blocks[index + 1]?.from ?? Infinity) < source.to;
    });
    if (large !== undefined) return `Source ${large.label} holds more than one paragraph`;
    const mixed = list.sources.find((source) => holdsForeignLine(note.text, source));
    return mixed === undefined ? null : `Text that stands right behind source ${mixed.label} would go with it`;
  };
}

/** For each container, how far it or one before it reaches. */
function reachOf(note: Note): readonly number[] {
  let reach = 0;
  return note.containers.map(({ to }) => (reach = Math.max(reach, to)));
}

function beginsLine(note: Note, offset: number): boolean {
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
