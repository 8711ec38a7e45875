import type { Link } from '../../note/inline';
import type { Note } from '../../note/note';
import { definitionEntries } from '../definition-entries';
import { beforeBlanks, isEscapedAt } from '../free-place';
import type { PastedMark, PastedSource, PastedStyle } from '../pasted-style';
import { parseWebUrl } from '../source-key';
import { isTitle } from '../source-title';

type EntryFinder = ReturnType<typeof definitionEntries>;

/** Parentheses that hold nothing but links: `([host][1], [host][2])` with `[1]: https://… "Title"`, or `([Site](https://…?utm_source=chatgpt.com))`. */
export const chatgptLinks: PastedStyle = {
  id: 'chatgpt-links',
  find({ note }) {
    const entryAt = definitionEntries(note);
    const marks: PastedMark[] = [];
    for (let index = 0; index < note.links.length; index++) {
      const first = note.links[index];
      if (first === undefined || note.text.charAt(first.from - 1) !== '(' || isEscapedAt(note.text, first.from - 1)) continue;
      const sources = parenthesised(note, index, entryAt);
      if (sources === null) continue;
      const last = note.links[index + sources.length - 1] ?? first;
      const from = beforeBlanks(note, first.from - 1);
      marks.push({ from, to: last.to + 1, labels: sources.map(({ label }) => label), sources, reason: null, token: false });
      index += sources.length - 1;
    }
    return { marks, decoration: [], lists: [] };
  },
};

/** The sources of the links from `index` on, if they fill their parentheses. */
function parenthesised(note: Note, index: number, entryAt: EntryFinder): readonly PastedSource[] | null {
  const sources: PastedSource[] = [];
  for (let next = index; next < note.links.length; next++) {
    const link = note.links[next];
    const source = link === undefined ? null : linkedSource(note, link, entryAt);
    if (link === undefined || source === null) return null;
    sources.push(source);
    if (note.text.charAt(link.to) === ')') return sources;
    const following = note.links[next + 1]?.from ?? 0;
    if (following <= link.to || following - link.to > 3 || !/^[,;] ?$| $/.test(note.text.slice(link.to, following))) return null;
  }
  return null;
}

function linkedSource(note: Note, link: Link, entryAt: EntryFinder): PastedSource | null {
  if (link.kind === 'reference') {
    const entry = entryAt(note.text.slice(link.destination.from, link.destination.to), link.from);
    if (entry === undefined || parseWebUrl(entry.source.url) === null) return null;
    const { label, url, title } = entry.source;
    return { label, url, title: isTitle(title) ? title : '', entry };
  }
  const url = note.text.slice(link.destination.from, link.destination.to);
  if (link.kind !== 'inline' || !/[?&]utm_source=(?:chatgpt\.com|openai)(?:[&#]|$)/.test(url) || parseWebUrl(url) === null) return null;
  const words = note.text.slice(link.text.from, link.text.to);
  const isNumber = /^\d{1,3}$/.test(words);
  return { label: isNumber ? words : '', url, title: !isNumber && isTitle(words) ? words : '', entry: null };
}
