import type { PropertyValue } from '../note/frontmatter';
import { codeSpans } from './code-span';

/** What is wrong with a list of tags in one way, and the list without it. */
export interface TagFault {
  /** As in ``repeated tag `ai` ``. */
  readonly found: string;
  /** As in `each tag once`. */
  readonly wanted: string;
  readonly fixTitle: string;
  /** True where Obsidian takes the new tags for the old ones. */
  readonly safe: boolean;
  readonly mended: readonly PropertyValue[];
}

/** `#` in front of names: Obsidian drops it, Digital Garden shows it. */
export function findTagMarks(entries: readonly PropertyValue[]): TagFault | null {
  const names: string[] = [];
  const mended = entries.map((entry) => {
    if (typeof entry !== 'string' || !entry.trim().startsWith('#')) return entry;
    names.push(entry);
    return withoutMark(entry.trim());
  });
  if (names.length === 0) return null;
  const wanted = `${names.length === 1 ? 'a name' : 'names'} without it`;
  return { found: `\`#\` in the ${tags(names)}`, wanted, fixTitle: 'Remove the # from tags', safe: true, mended };
}

/** Blanks inside the names of a list: no tag in Obsidian. */
export function findTagBlanks(entries: readonly PropertyValue[]): TagFault | null {
  const names: string[] = [];
  const mended = entries.map((entry) => {
    if (typeof entry !== 'string' || !hasBlanks(entry)) return entry;
    names.push(entry);
    return words(entry).join('-');
  });
  if (names.length === 0) return null;
  const wanted = `${names.length === 1 ? 'a name' : 'names'} without blanks`;
  return { found: `blanks in the ${tags(names)}`, wanted, fixTitle: 'Write hyphens for blanks in tags', safe: false, mended };
}

/** Blanks between the names of a string: several tags in Obsidian, one on the site. */
export function findJoinedTags(entries: readonly PropertyValue[]): TagFault | null {
  const names: string[] = [];
  const mended = entries.flatMap((entry): readonly PropertyValue[] => {
    if (typeof entry !== 'string' || !hasBlanks(entry)) return [entry];
    names.push(entry);
    return words(entry);
  });
  if (names.length === 0) return null;
  const found = `blanks between the tags ${codeSpans(names)}`;
  // Beside commas, `bare metal` may well be meant as one tag.
  return { found, wanted: 'a list: the site reads them as one tag', fixTitle: 'Write the tags as a list', safe: entries.length === 1, mended };
}

/** Entries without a name: the site makes the tag `null` of them. */
export function findEmptyTags(entries: readonly PropertyValue[]): TagFault | null {
  const mended = entries.filter((entry) => entry !== null && (typeof entry !== 'string' || withoutMark(entry.trim()) !== ''));
  if (mended.length === entries.length) return null;
  const wanted = mended.length === 0 ? 'no tags' : 'names only';
  return { found: 'tag without a name', wanted, fixTitle: 'Remove empty tags', safe: true, mended };
}

/** Names that come twice, by case or not: one tag in Obsidian. The first one stays. */
export function findRepeatedTags(entries: readonly PropertyValue[]): TagFault | null {
  const seen = new Set<string>();
  const names: string[] = [];
  const mended = entries.filter((entry) => {
    if (typeof entry !== 'string' || entry.trim() === '') return true;
    const name = entry.trim().toLowerCase();
    if (!seen.has(name)) {
      seen.add(name);
      return true;
    }
    names.push(entry);
    return false;
  });
  if (names.length === 0) return null;
  return { found: `repeated ${tags(names)}`, wanted: 'each tag once', fixTitle: 'Remove repeated tags', safe: true, mended };
}

function tags(names: readonly string[]): string {
  return `${names.length === 1 ? 'tag' : 'tags'} ${codeSpans(names)}`;
}

function withoutMark(name: string): string {
  let from = 0;
  while (name.charAt(from) === '#') from++;
  return name.slice(from);
}

function hasBlanks(entry: string): boolean {
  return /\s/u.test(entry.trim());
}

function words(entry: string): readonly string[] {
  return entry.trim().split(/\s+/u);
}
