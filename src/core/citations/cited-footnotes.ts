import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import type { Source, SourceList } from '../note/source-list';
import { entryContent } from './entry-content';
import type { ListEntry, PastedSource } from './pasted-style';
import type { ConvertibleMark } from './sort-marks';
import { namesPage } from './names-page';
import { sourceKey } from './source-key';

/** A source that becomes one footnote, by whatever numbers it is cited. */
export interface CitedFootnote {
  /** The number or name that it is first cited by; empty where it has none. */
  readonly label: string;
  readonly url: string;
  readonly title: string;
  /** The entry whose words it keeps; null where no list holds it. */
  readonly entry: ListEntry | null;
  /** What its entry says besides title and URL, with them; null where that is all. */
  readonly words: string | null;
  /** All entries that it takes the place of. */
  readonly entries: readonly Source[];
  /** Where it first stands in the note: its entry, or the mark where it has none. */
  readonly from: number;
  /** Where it is first cited; Infinity where nothing cites it. */
  readonly citedFrom: number;
}

/** What becomes a footnote. */
export interface CitedFootnotes {
  /** In the order of their places. */
  readonly footnotes: readonly CitedFootnote[];
  /** The footnotes of each mark, each once, in the order of its labels. */
  readonly cited: ReadonlyMap<ConvertibleMark, readonly CitedFootnote[]>;
  /** The footnote of each entry that one takes the place of. */
  readonly byEntry: ReadonlyMap<Source, CitedFootnote>;
}

/**
 * Joins what marks cite to footnotes: one for each source. Two entries with the same URL (see sourceKey) are one source where neither says
 * anything that the other contradicts; entries of the same lists that nothing cites join what they repeat, or become footnotes too where
 * `takesAll` says so.
 */
export function gatherFootnotes(
  note: Note,
  marks: readonly ConvertibleMark[],
  lists: readonly SourceList[],
  takesAll: (list: SourceList) => boolean,
): CitedFootnotes {
  const gatherer = new FootnoteGatherer(note.text);
  const cited = new Map<ConvertibleMark, readonly CitedFootnote[]>();
  for (const mark of marks) {
    const footnotes = mark.sources.map((source) => gatherer.cite(source, mark.mark.from));
    cited.set(mark, footnotes.length < 2 ? footnotes : Array.from(new Set(footnotes)));
  }
  for (const list of lists) {
    if (!list.sources.some((source) => gatherer.holds(source))) continue;
    const all = takesAll(list);
    for (const source of list.sources) gatherer.join({ list, source }, all);
  }
  return { footnotes: gatherer.footnotes.sort((left, right) => left.from - right.from), cited, byEntry: gatherer.byEntry };
}

/** A footnote that may still take more entries. */
interface OpenFootnote extends CitedFootnote {
  title: string;
  readonly entries: Source[];
}

class FootnoteGatherer {
  readonly footnotes: OpenFootnote[] = [];
  readonly byEntry = new Map<Source, OpenFootnote>();
  readonly #text: string;
  readonly #byKey = new Map<string, OpenFootnote>();

  constructor(text: string) {
    this.#text = text;
  }

  holds(source: Source): boolean {
    return this.byEntry.has(source);
  }

  cite(source: PastedSource, citedFrom: number): CitedFootnote {
    const own = source.entry === null ? undefined : this.byEntry.get(source.entry.source);
    if (own !== undefined) return own;
    const key = sourceKey(source.url);
    const words = this.#words(source);
    return this.#same(source, key, words) ?? this.#open(source, key, words, citedFrom);
  }

  join(entry: ListEntry, all: boolean): void {
    const { label, url, title } = entry.source;
    if (this.byEntry.has(entry.source) || (url === '' && !(all && title !== ''))) return;
    const source = { label, url, title, entry };
    const key = sourceKey(url);
    if (!all && !this.#byKey.has(key)) return;
    const words = this.#words(source);
    if (this.#same(source, key, words) === undefined && all) this.#open(source, key, words, Infinity);
  }

  #open(source: PastedSource, key: string, words: string | null, citedFrom: number): OpenFootnote {
    const { label, url, title, entry } = source;
    const footnote = { label, url, title, entry, entries: entry === null ? [] : [entry.source], words, from: entry?.source.from ?? citedFrom, citedFrom };
    this.footnotes.push(footnote);
    if (entry !== null) this.byEntry.set(entry.source, footnote);
    if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, footnote);
    return footnote;
  }

  /** The footnote that holds the same URL, says no other title, page and words. */
  #same({ entry, title }: PastedSource, key: string, words: string | null): OpenFootnote | undefined {
    const same = key === '' ? undefined : this.#byKey.get(key);
    if (same === undefined || same.words !== words) return undefined;
    const isOtherTitle = same.title.trim() !== title.trim();
    if (isOtherTitle && ((same.title !== '' && title !== '') || namesPage(same.title) || namesPage(title))) return undefined;
    if (same.title === '') same.title = title;
    if (entry !== null) {
      same.entries.push(entry.source);
      this.byEntry.set(entry.source, same);
    }
    return same;
  }

  #words({ entry }: PastedSource): string | null {
    if (entry === null || entry.list.style === 'definitions') return null;
    const content = entryContent(this.#text, entry.list, entry.source);
    return readSourceEntry(content).whole ? null : content;
  }
}
