import { endOfAnyText, type TextRange } from '../text/text-range';
import type { NoteEntry } from './note-entry';

/**
 * What the subpath of a link leads to in a note, as Obsidian finds it: `whole` for an empty one, `found` for a heading or
 * block that is there, else `missing`. Headings are compared without case, with blanks for punctuation. Of `#A#B` each
 * heading stands below the one before it and is of a lower rank. A footnote (`#[^1]`) always counts as found.
 */
export function resolveSubpath(entry: NoteEntry, subpath: string): 'whole' | 'found' | 'missing' {
  const parts = partsOf(subpath);
  const [first] = parts;
  if (first === undefined) return 'whole';
  const block = blockOf(parts);
  if (block !== null) return isFootnote(block) || keysOf(entry).blockIds.has(block) ? 'found' : 'missing';
  return findHeading(keysOf(entry), parts.map(headingKey)) === null ? 'missing' : 'found';
}

/**
 * The stretch of a note that an embed with that subpath shows: the section of a heading, everything for an empty subpath.
 * Of `#A#B`, the section of B, or that of A for publishers that read no more (`readsNestedHeadings`). Empty for a
 * block: what it embeds in its turn is not known. Null where the part is missing.
 */
export function subpathRange(entry: NoteEntry, subpath: string, readsNestedHeadings = true): TextRange | null {
  const parts = partsOf(subpath);
  const [first] = parts;
  if (first === undefined) return { from: 0, to: endOfAnyText };
  if (blockOf(parts) !== null) return resolveSubpath(entry, subpath) === 'missing' ? null : { from: 0, to: 0 };
  const keys = keysOf(entry);
  const found = findHeading(keys, (readsNestedHeadings ? parts : [first]).map(headingKey));
  return found === null ? null : { from: entry.headings[found]?.from ?? 0, to: keys.ends[found] ?? endOfAnyText };
}

/** What links look for in a note. */
interface SubpathKeys {
  readonly blockIds: ReadonlySet<string>;
  /** The places of the headings of each key, in a list for each level. */
  readonly places: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** Where the section of each heading ends. */
  readonly ends: readonly number[];
}

const known = new WeakMap<NoteEntry, SubpathKeys>();

/** Ten thousand links may lead to one note: its headings are read once. */
function keysOf(entry: NoteEntry): SubpathKeys {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const places = new Map<string, number[][]>();
  for (const [place, { level, text }] of entry.headings.entries()) {
    const key = headingKey(text);
    const levels = places.get(key) ?? Array.from({ length: deepest }, () => []);
    places.set(key, levels);
    levels[level - 1]?.push(place);
  }
  const keys = { blockIds: new Set(entry.blockIds), places, ends: sectionEnds(entry.headings) };
  known.set(entry, keys);
  return keys;
}

function partsOf(subpath: string): readonly string[] {
  return subpath.split('#').filter((part) => part !== '');
}

/** The id of a block, in lower case, or of a footnote, `[^1]`; null where headings are asked for. */
function blockOf(parts: readonly string[]): string | null {
  const last = parts.at(-1) ?? '';
  if (last.startsWith('^')) return last.slice(1).trimEnd().toLowerCase();
  return isFootnote(last) ? last : null;
}

function isFootnote(part: string): boolean {
  return part.startsWith('[^');
}

/** Headings are of level 1 to 6. */
const deepest = 6;

/** The place of the heading that nested ones lead to; null where there is none. Ten thousand headings may have one name. */
function findHeading({ places }: SubpathKeys, wanted: readonly string[]): number | null {
  // Each is of a lower rank than the one before it.
  if (wanted.length > deepest) return null;
  let found: { readonly place: number; readonly level: number } | null = { place: -1, level: 0 };
  for (const key of wanted) {
    found = firstBehind(places.get(key) ?? [], found);
    if (found === null) return null;
  }
  return found.place;
}

/** The first heading behind another one that is of a lower rank than it. */
function firstBehind(levels: readonly (readonly number[])[], above: { readonly place: number; readonly level: number }): { readonly place: number; readonly level: number } | null {
  let best: { readonly place: number; readonly level: number } | null = null;
  for (let level = above.level + 1; level <= levels.length; level++) {
    const place = firstAfter(levels[level - 1] ?? [], above.place);
    if (place !== null && (best === null || place < best.place)) best = { place, level };
  }
  return best;
}

/** The first of sorted numbers that is greater than another; null where none is. */
function firstAfter(sorted: readonly number[], least: number): number | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > least) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? null;
}

/** Each section ends where the next heading of its rank or a higher one begins. */
function sectionEnds(headings: NoteEntry['headings']): readonly number[] {
  const ends = headings.map(() => endOfAnyText);
  const open: { readonly place: number; readonly level: number }[] = [];
  for (const [place, { level, from }] of headings.entries()) {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      ends[last.place] = from;
      open.pop();
    }
    open.push({ place, level });
  }
  return ends;
}

/** A heading as links compare it (Obsidian's `stripHeading`, without case). */
function headingKey(text: string): string {
  return text.replaceAll(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/gu, ' ').trim().toLowerCase().normalize('NFC');
}
