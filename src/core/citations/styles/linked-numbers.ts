import type { Link } from '../../note/inline';
import { isEscapedAt, isFreePlace } from '../free-place';
import type { PastedMark, PastedReading, PastedSource, PastedStyle } from '../pasted-style';
import { parseWebUrl } from '../source-key';
import { isTitle } from '../source-title';

/** `[2](https://…)`, `[\[2\]](https://…)` and `[[1](https://…), [2](https://…)]`: rich copies of Perplexity and Google's AI mode, with a list or without. */
export const linkedNumbers: PastedStyle = {
  id: 'linked-numbers',
  find(reading) {
    const marks: PastedMark[] = [];
    const { links } = reading.note;
    for (let index = 0; index < links.length; index++) {
      const first = links[index];
      const number = first === undefined ? null : linkedNumber(reading, first);
      if (first === undefined || number === null) continue;
      const group = groupAt(reading, index);
      if (group !== null) {
        marks.push(group.mark);
        index += group.count - 1;
      } else if (isCitation(reading, first, number, marks.at(-1)?.to ?? -1)) {
        marks.push({ from: first.from, to: first.to, labels: [number.label], sources: [number], reason: null, token: false });
      }
    }
    return { marks, decoration: [], lists: [] };
  },
};

function linkedNumber({ note, entryOf }: PastedReading, link: Link): PastedSource | null {
  if (link.kind !== 'inline' || link.text.to - link.text.from > 7) return null;
  const label = /^(?:\\\[)?(\d{1,3})(?:\\\])?$/.exec(note.text.slice(link.text.from, link.text.to))?.[1];
  const url = note.text.slice(link.destination.from, link.destination.to);
  if (label === undefined || parseWebUrl(url) === null) return null;
  const entry = entryOf(url);
  const tooltip = /^(?:\s*>)?\s+["'(]([^]*)["')]\)$/.exec(note.text.slice(link.destination.to, link.to))?.[1] ?? '';
  return { label, url: entry?.source.url ?? url, title: entry?.source.title ?? (isTitle(tooltip) ? tooltip : ''), entry };
}

/** A number that only leads somewhere, such as a page of results, stands alone; one that cites is listed, bracketed, glued to a word or to a mark. */
function isCitation({ note: { text } }: PastedReading, link: Link, { entry }: PastedSource, previousTo: number): boolean {
  if (entry !== null || text.charAt(link.text.from) === '\\') return true;
  if (previousTo !== -1 && /^[ ,]{0,2}$/.test(text.slice(previousTo, link.from).slice(0, 3))) return true;
  return !/^$|[\s([{|<>\-*_]/.test(text.charAt(link.from - 1));
}

interface Group {
  readonly mark: PastedMark;
  readonly count: number;
}

/** The numbers from `index` on, if brackets hold nothing but them. */
function groupAt(reading: PastedReading, index: number): Group | null {
  const { text, links } = reading.note;
  const from = (links[index]?.from ?? 0) - 1;
  if (text.charAt(from) !== '[' || isEscapedAt(text, from)) return null;
  const sources: PastedSource[] = [];
  for (let next = index; next < links.length; next++) {
    const link = links[next];
    const source = link === undefined ? null : linkedNumber(reading, link);
    if (link === undefined || source === null) return null;
    sources.push(source);
    if (text.charAt(link.to) === ']') {
      const mark = { from, to: link.to + 1, labels: sources.map(({ label }) => label), sources, reason: null, token: false };
      return isFreePlace(reading.note, mark) ? { mark, count: sources.length } : null;
    }
    const following = links[next + 1]?.from ?? 0;
    if (following - link.to > 3 || !/^[,;]? ?$/.test(text.slice(link.to, following))) return null;
  }
  return null;
}
