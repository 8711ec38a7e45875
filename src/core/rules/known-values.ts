import { findProperty, type PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import { plainTextReader } from '../simplify/plain-text';
import { splitSentences } from '../simplify/sentences';
import type { Contract } from './contract';
import { demandsOf } from './demands-of';
import { hasValue } from './has-value';
import { isKnownTag } from './is-known-tag';
import { isUnnamed } from './placeholder';
import { fileStem } from './title-fix';
import { withoutEnd } from '../text/without-end';

/** A property with the value that a note itself gives it, and where that was found. */
export interface KnownValue {
  readonly key: string;
  readonly value: PropertyValue;
  readonly origin: 'heading' | 'file-name' | 'summary' | 'today' | 'text' | 'contract';
}

/** How long a description may be, in UTF-16 code units: search engines and previews cut off what goes beyond. */
const longestDescription = 160;

/** By which names notes say when they were made; where one is there, no other is wanted. */
const dateKeys = ['date', 'created', 'published', 'publishDate', 'pubDate'] as const;

/** What can be said of a note's title, description, date and tags, and of what the contract requires; whether it is missing is not asked. */
export function knownValues(note: Note, { path, contract }: { readonly path: string; readonly contract: Contract }, today: string): readonly KnownValue[] {
  const { required, values, tags } = demandsOf(contract, path);
  const known = [...titleOf(note, path), ...descriptionOf(note), ...dateOf(note, required, today), ...tagsOf(note, tags)];
  const keys = new Set(known.map(({ key }) => key));
  const only = required.flatMap((key): readonly KnownValue[] => {
    const [value, ...others] = values.get(key) ?? [];
    return value === undefined || others.length > 0 || keys.has(key) ? [] : [{ key, value, origin: 'contract' }];
  });
  return [...known, ...only];
}

/** The first heading of level 1 as plain text, else the file's name, which the page would be called anyway. */
function titleOf(note: Note, path: string): readonly KnownValue[] {
  const heading = note.headings.find(({ level, container }) => level === 1 && container === null);
  const title = heading === undefined ? '' : plainTextReader(note).read(heading.content).text.trim();
  if (title !== '' && title.length <= 200 && !isUnnamed(title)) return [{ key: 'title', value: title, origin: 'heading' }];
  const stem = fileStem(path);
  return stem === '' || isUnnamed(stem) ? [] : [{ key: 'title', value: stem, origin: 'file-name' }];
}

function descriptionOf(note: Note): readonly KnownValue[] {
  if (note.summary === null) return [];
  const { from, to } = note.summary.content;
  const text = plainTextReader(note).read({ from, to: Math.min(to, from + 10 * longestDescription) }).text.trim();
  const description = shortened(text);
  return /\p{L}/u.test(description) ? [{ key: 'description', value: description, origin: 'summary' }] : [];
}

/** As many whole sentences as fit; where not even the first does, as many of its words. */
function shortened(text: string): string {
  if (text.length <= longestDescription) return text;
  let result = '';
  for (const sentence of splitSentences(text)) {
    const longer = result === '' ? sentence : `${result} ${sentence}`;
    if (longer.length > longestDescription) break;
    result = longer;
  }
  if (result !== '') return result;
  const cut = text.slice(0, longestDescription - 1);
  const blank = cut.lastIndexOf(' ');
  return `${withoutEnd(blank > 0 ? cut.slice(0, blank) : withoutHalf(cut), (unit) => /[\s,;:–—-]/.test(unit))}…`;
}

function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** Today, under the name that the contract requires, else `date`. */
function dateOf({ frontmatter }: Note, required: readonly string[], today: string): readonly KnownValue[] {
  const wanted = dateKeys.filter((key) => required.includes(key));
  const hasDate = dateKeys.some((key) => hasValue(findProperty(frontmatter, key)?.value ?? null));
  const keys = wanted.length > 0 ? wanted : hasDate ? [] : [dateKeys[0]];
  return keys.map((key) => ({ key, value: today, origin: 'today' }));
}

/** The tags of the text that readers see, each once, as far as the contract knows them. */
function tagsOf(note: Note, allowed: readonly string[] | null): readonly KnownValue[] {
  const known = allowed === null ? null : new Set(allowed.map((tag) => tag.toLowerCase()));
  const tags = new Map<string, string>();
  for (const { name, inComment } of note.tags) {
    const tag = name.slice(1);
    if (inComment || tags.has(tag.toLowerCase()) || (known !== null && !isKnownTag(tag, known))) continue;
    tags.set(tag.toLowerCase(), tag);
  }
  return tags.size === 0 ? [] : [{ key: 'tags', value: [...tags.values()], origin: 'text' }];
}
