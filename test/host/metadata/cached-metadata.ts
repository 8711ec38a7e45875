/** A place as the app's index gives it: the line and the column from 0, and the offset. */
export interface Loc { readonly line: number; readonly col: number; readonly offset: number }

/** From where to where something stands. */
export interface Pos { readonly start: Loc; readonly end: Loc }

interface CacheItem { readonly position: Pos }

/** A link or an embed in the text. */
export interface ReferenceCache extends CacheItem { readonly link: string; readonly original: string; readonly displayText: string }

/** A link in a property. */
export interface FrontmatterLinkCache { readonly key: string; readonly link: string; readonly original: string; readonly displayText: string }

/** A block at the top of a note. */
export interface SectionCache extends CacheItem { readonly type: string; readonly id?: string }

/** An item of a list; `parent` is the line of the item that holds it, or less than 0 for an item at the top of its list. */
export interface ListItemCache extends CacheItem { readonly parent: number; readonly task?: string; readonly id?: string }

/** What the app's index says of a note. What it does not hold has no field. */
export interface CachedMetadata {
  frontmatter?: Record<string, unknown>;
  frontmatterPosition?: Pos;
  frontmatterLinks?: FrontmatterLinkCache[];
  tags?: (CacheItem & { readonly tag: string })[];
  headings?: (CacheItem & { readonly heading: string; readonly level: number })[];
  links?: ReferenceCache[];
  embeds?: ReferenceCache[];
  blocks?: Record<string, CacheItem & { readonly id: string }>;
  footnotes?: (CacheItem & { readonly id: string })[];
  footnoteRefs?: (CacheItem & { readonly id: string })[];
  sections?: SectionCache[];
  listItems?: ListItemCache[];
}

/** Gives places of a text. */
export class Places {
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  line(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  lineStart(offset: number): number {
    return this.#lineStarts[this.line(offset)] ?? 0;
  }

  loc(offset: number): Loc {
    return { line: this.line(offset), col: offset - this.lineStart(offset), offset };
  }

  pos(from: number, to: number): Pos {
    return { start: this.loc(from), end: this.loc(to) };
  }
}
