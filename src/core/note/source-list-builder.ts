import type { TextRange } from '../text/text-range';
import type { Container } from './block';
import { isLineEnding } from './character';
import { endsWithMark } from './citation-mark';
import type { Source, SourceList } from './source-list';

/** A line or heading that may name a list. */
export interface FoundLabel {
  readonly range: TextRange;
  /** The container it stands in, that of an entry's own item not counted; null at the top of the note. */
  readonly base: Container | null;
}

/** A line, item or definition that may belong to a list. */
export interface FoundEntry {
  readonly style: SourceList['style'];
  readonly source: Source;
  /** As for a label. */
  readonly base: Container | null;
}

/** A list that may still grow. */
interface OpenList {
  readonly style: SourceList['style'];
  readonly base: Container | null;
  readonly label: TextRange | null;
  readonly sources: Source[];
}

/** Puts labels and entries, given in the order of the text, together to lists. */
export class SourceListBuilder {
  readonly #text: string;
  readonly #hasReturns: boolean;
  readonly #lists: SourceList[] = [];
  #label: FoundLabel | null = null;
  #open: OpenList | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#hasReturns = text.includes('\r');
  }

  /** Where the line that `from` stands in ends, at `end` at the latest. */
  lineEnd(from: number, end: number): number {
    // The engine's own search is many times faster, but it knows one ending only.
    if (!this.#hasReturns) {
      const feed = this.#text.indexOf('\n', from);
      return feed === -1 || feed > end ? end : feed;
    }
    let to = from;
    while (to < end && !isLineEnding(this.#text.charCodeAt(to))) to++;
    return to;
  }

  /** A label ends the list before it and waits for an entry. */
  addLabel(label: FoundLabel): void {
    this.#close();
    this.#label = label;
  }

  /** Adds the entry to the open list where it follows it, else begins a list with it where it may. */
  addEntry(entry: FoundEntry): void {
    const list = this.#continued(entry) ?? this.#begun(entry);
    if (list === null || (list.label === null && entry.source.url === '')) this.#close();
    else list.sources.push(entry.source);
  }

  /** Whether a numbered item could belong to a list: most such items are no sources, and need not be read. */
  get takesNumbered(): boolean {
    return this.#label !== null || this.#open?.style === 'numbered';
  }

  /** Passes an entry that belongs to no list: it ends what stands before it. */
  passEntry(): void {
    this.#close();
    this.#label = null;
  }

  /** All lists, once everything was added. */
  finish(): readonly SourceList[] {
    this.#close();
    return this.#lists;
  }

  #continued(entry: FoundEntry): OpenList | null {
    const open = this.#open;
    const last = open?.sources.at(-1);
    if (open === null || last === undefined || open.style !== entry.style) return null;
    return this.#follows(last, open.base, entry) ? open : null;
  }

  #begun(entry: FoundEntry): OpenList | null {
    this.#close();
    const label = this.#label;
    this.#label = null;
    const named = label !== null && entry.style !== 'definitions' && this.#follows(label.range, label.base, entry);
    if (!named && entry.style === 'numbered') return null;
    this.#open = { style: entry.style, base: entry.base, label: named ? label.range : null, sources: [] };
    return this.#open;
  }

  /** True when the entry stands in the same container with nothing but blanks, and a quote's marks, between. */
  #follows(previous: TextRange, base: Container | null, entry: FoundEntry): boolean {
    if (base !== entry.base) return false;
    const passed = base === null ? ' \t\r\n' : ' \t\r\n>';
    let index = previous.to;
    while (index < entry.source.from && passed.includes(this.#text.charAt(index))) index++;
    return index >= entry.source.from;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    const first = open?.sources[0];
    const last = open?.sources.at(-1);
    if (open === null || first === undefined || last === undefined) return;
    const { style, label, sources } = open;
    // An answer may list what it recommends, and cite where that is said.
    if (style === 'numbered' && sources.some((source) => endsWithMark(this.#text.slice(source.from, source.to)))) return;
    const enough = style === 'definitions' || (label === null ? sources.length > 1 : sources.some((source) => source.url !== ''));
    if (enough) this.#lists.push({ from: label?.from ?? first.from, to: last.to, style, label, sources });
  }
}
