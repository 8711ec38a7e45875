import type { Link } from '../../note/inline';
import { readLinkTail } from '../../note/link-tail';
import type { Note } from '../../note/note';
import type { TextRange } from '../../text/text-range';
import { beforeBlanks, isEscapedAt, isFreePlace } from '../free-place';
import type { PastedMark, PastedReading, PastedSource, PastedStyle } from '../pasted-style';
import { beginsLine } from '../place-faults';
import { rangeAt } from '../range-search';
import { parseWebUrl } from '../source-key';
import { isTitle } from '../source-title';

/**
 * `[2](https://…)`, `[\[2\]](https://…)`, `[[2]](https://…)`, `[^2](https://…)`, `[](https://…)`, and such links alone in brackets, parentheses or `<sup>`:
 * rich copies of Perplexity, Google's AI mode and Grok, with a list or without.
 */
export const linkedNumbers: PastedStyle = {
  id: 'linked-numbers',
  find(reading) {
    const marks: PastedMark[] = [];
    const { note } = reading;
    let entryTo = -1;
    for (let index = 0; index < note.links.length; ) {
      const found = groupAt(reading, index) ?? singleAt(reading, index, marks.at(-1)?.to ?? -1);
      index = found?.next ?? index + 1;
      if (found === null) continue;
      const { mark, isSure } = found;
      if (isSure || !isEntry(note, mark.from, entryTo)) marks.push(mark);
      else entryTo = mark.to;
    }
    return { marks, decoration: [], lists: [] };
  },
};

/** A link that may cite. */
interface Linked extends TextRange {
  readonly source: PastedSource;
  /** As in PastedMark. */
  readonly reason: string | null;
  /** Whether it shows digits alone, as many a link does that cites nothing. */
  readonly isPlain: boolean;
}

/** A number, with or without one pair of signs around it, or nothing that readers see. */
const NUMBER = /^(?:\\?[[(^]?(\d{1,3})\\?[\])^]?)?$/;

function linkedAt({ note, entryOf, isNote }: PastedReading, index: number): Linked | null {
  const link = note.links[index];
  if (link === undefined || link.text.to - link.text.from > 7) return null;
  const written = note.text.slice(link.text.from, link.text.to).trim();
  const number = NUMBER.exec(written.normalize('NFKC'));
  const place = number === null ? null : link.kind === 'inline' ? { ...link.destination, end: link.to } : tailOf(note, link);
  if (number === null || place === null) return null;
  const url = note.text.slice(place.from, place.to);
  if (parseWebUrl(url) === null) return null;
  const [, label = ''] = number;
  const entry = entryOf(url);
  const tooltip = /^(?:\s*>)?\s+["'(]([^]*)["')]\)$/.exec(note.text.slice(place.to, place.end))?.[1] ?? '';
  const source = { label, url: entry?.source.url ?? url, title: entry?.source.title ?? (isTitle(tooltip) ? tooltip : ''), entry };
  const reason = link.kind !== 'inline' && isNote(label) ? `A note is called ${label}: this may be a link to it` : null;
  return { from: link.from, to: place.end, source, reason, isPlain: link.kind === 'inline' && label !== '' && label === written };
}

/** Longer addresses are not read behind a link to a note. */
const LONGEST = 2000;

/** The address behind `[[2]]`, which is read as a link to a note: `[[2]](https://…)`. */
function tailOf(note: Note, { kind, from, to, text: words }: Link): { readonly from: number; readonly to: number; readonly end: number } | null {
  if (kind !== 'wikilink' || words.from !== from + 2 || note.text.charAt(to) !== '(') return null;
  const tail = readLinkTail(note.text, to, Math.min(note.text.length, to + LONGEST));
  if (tail === null || /[\r\n]/.test(note.text.slice(to, tail.end)) || !isFreePlace(note, { from, to: tail.end })) return null;
  return { from: tail.destinationFrom, to: tail.destinationTo, end: tail.end };
}

interface Found {
  readonly mark: PastedMark;
  /** The index of the first link behind it. */
  readonly next: number;
  /** False where it is an entry of a list, if it begins its line. */
  readonly isSure: boolean;
}

function singleAt(reading: PastedReading, index: number, previousTo: number): Found | null {
  const linked = linkedAt(reading, index);
  if (linked === null || (linked.isPlain && !isCitation(reading, linked, previousTo))) return null;
  const { from, to, source, isPlain } = linked;
  // The anchor of a heading, which a copied page brought along, cites nothing.
  if (source.label === '' && rangeAt(reading.note.headings, from) !== undefined) return null;
  return { mark: markOf(source.label === '' ? beforeBlanks(reading.note, from) : from, to, [linked]), next: index + 1, isSure: isPlain };
}

/** A number that only leads somewhere, such as a page of results, stands alone; one that cites is listed, glued to a word or to a mark. */
function isCitation({ note: { text } }: PastedReading, { from, source }: Linked, previousTo: number): boolean {
  if (source.entry !== null) return true;
  if (previousTo !== -1 && /^[ ,]{0,2}$/.test(text.slice(previousTo, from).slice(0, 3))) return true;
  return !/^$|[\s([{|<>\-*_]/.test(text.charAt(from - 1));
}

/** What begins its line, by itself or with others, may be an entry of a list; what a footnote says is no mark. */
function isEntry(note: Note, from: number, entryTo: number): boolean {
  if (beginsLine(note, from) || rangeAt(note.footnotes.definitions, from) !== undefined) return true;
  return entryTo !== -1 && /^[ ,;]{0,2}$/.test(note.text.slice(entryTo, Math.min(from, entryTo + 3)));
}

/** What may stand around marks. */
const AROUND = [['\\[', '\\]'], ['[', ']'], ['(', ')'], ['<sup>', '</sup>']] as const;

/** The numbers from `index` on, if they fill what stands around them. */
function groupAt(reading: PastedReading, index: number): Found | null {
  const { note } = reading;
  const { text, links } = note;
  const start = links[index]?.from ?? 0;
  const before = text.slice(Math.max(0, start - 5), start);
  const [open, close] = AROUND.find(([opening]) => before.endsWith(opening)) ?? ['', ''];
  const at = start - open.length;
  if (open === '' || isEscapedAt(text, at)) return null;
  const found: Linked[] = [];
  for (let next = index; ; ) {
    const linked = linkedAt(reading, next);
    if (linked === null) return null;
    found.push(linked);
    while ((links[next]?.from ?? Infinity) < linked.to) next++;
    if (text.startsWith(close, linked.to)) {
      const mark = markOf(open === '(' ? beforeBlanks(note, at) : at, linked.to + close.length, found);
      return isFreePlace(note, mark) ? { mark, next, isSure: open === '[' } : null;
    }
    const following = links[next]?.from ?? 0;
    if (following - linked.to > 3 || !/^[,;]? ?$/.test(text.slice(linked.to, following))) return null;
  }
}

function markOf(from: number, to: number, found: readonly Linked[]): PastedMark {
  const sources = found.map(({ source }) => source);
  return { from, to, labels: sources.map(({ label }) => label), sources, reason: found.find(({ reason }) => reason !== null)?.reason ?? null, token: false };
}
