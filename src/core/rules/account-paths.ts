import { code, isAlphanumeric, isBlankOrEnding } from '../note/character';
import type { ProtectedKind } from '../note/inline';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { isGenericAccount } from './generic-account';

/** A path below somebody's own folder, such as `/home/name/notes`. */
export interface AccountPath extends TextRange {
  /** The name of the account, as written. */
  readonly account: string;
  /** What protected range it stands in; null in plain text. */
  readonly place: ProtectedKind | null;
}

/**
 * All paths of a note that name an account: `/Users/name/...`, `/home/name/...` and `C:\Users\name\...`. Names that stand
 * for anybody are left out, and so is what is part of a web address.
 */
export function* findAccountPaths(note: Pick<Note, 'text' | 'protectedRanges'>): Iterable<AccountPath> {
  const places = [...placesOf(note.text, 'Users'), ...placesOf(note.text, 'home')].sort((left, right) => left.from - right.from);
  let next = 0;
  for (const place of places) {
    const path = readPath(note.text, place);
    if (path === null || isGenericAccount(path.account)) continue;
    while ((note.protectedRanges[next]?.to ?? Infinity) <= path.from) next++;
    const range = note.protectedRanges[next];
    const kind = range !== undefined && range.from <= path.from ? range.kind : null;
    if (!isWebPath(note.text, path.from, kind)) yield { ...path, place: kind };
  }
}

/** Whether the name of such a folder stands anywhere: looked for by what begins with a rare character. */
export function mayNameAccount(text: string): boolean {
  return text.includes('Users') || text.includes('/home') || (text.includes('\\') && text.includes('\\home'));
}

function* placesOf(text: string, folder: 'Users' | 'home'): Iterable<TextRange> {
  for (const separator of text.includes('\\') ? ['/', '\\'] : ['/']) {
    const wanted = separator + folder;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const to = at + wanted.length;
      if (isSeparator(text.charCodeAt(to))) yield { from: at + 1, to };
    }
  }
}

function isSeparator(unit: number): boolean {
  return unit === code.slash || unit === code.backslash;
}

const longestName = 64;
/** How much of a path a finding shows. */
const longestPath = 200;

function readPath(text: string, { from, to }: TextRange): { readonly from: number; readonly to: number; readonly account: string } | null {
  const start = pathStart(text, from);
  if (start === -1) return null;
  const isWindows = text.charCodeAt(start) !== code.slash;
  let nameFrom = to;
  // In strings of program code a backslash is written twice.
  while (nameFrom < to + 2 && isSeparator(text.charCodeAt(nameFrom))) nameFrom++;
  let nameTo = nameFrom;
  while (nameTo < nameFrom + longestName && isNameUnit(text.charCodeAt(nameTo), isWindows)) nameTo++;
  const account = text.slice(nameFrom, nameTo);
  // Something must lie below the folder: `/home/name` alone is as likely to be a page of a site.
  if (account === '' || !isSeparator(text.charCodeAt(nameTo)) || !isPathUnit(text.charCodeAt(nameTo + 1))) return null;
  let end = nameTo;
  while (end < nameFrom + longestPath && isPathUnit(text.charCodeAt(end))) end++;
  return { from: start, to: end, account };
}

/** Where the path begins whose folder stands at `from`: at the slash, or at the letter of the drive; -1 where it is part of something else. */
function pathStart(text: string, from: number): number {
  let slash = from - 1;
  while (slash > from - 2 && isSeparator(text.charCodeAt(slash - 1))) slash--;
  const isDrive = text.charCodeAt(slash - 1) === code.colon && /^[A-Za-z]$/u.test(text.charAt(slash - 2)) && !isAlphanumeric(text.charCodeAt(slash - 3));
  if (isDrive) return slash - 2;
  if (text.charCodeAt(from - 1) !== code.slash) return -1;
  if (text.endsWith('file://', from - 1)) return from - 1;
  const before = text.charAt(from - 2);
  return before === '' || isBlankOrEnding(before.charCodeAt(0)) || '"\'`(=:,<>[{|;'.includes(before) ? from - 1 : -1;
}

/** Letters of any script, digits and what else stands in names of accounts; a blank only where Windows allows it. */
function isNameUnit(unit: number, isWindows: boolean): boolean {
  if (isAlphanumeric(unit) || unit >= 0xc0) return true;
  return unit === code.dot || unit === code.hyphen || unit === code.underscore || (isWindows && unit === code.space);
}

function isPathUnit(unit: number): boolean {
  return unit > 32 && !'"\'`<>|*?)]},;'.includes(String.fromCharCode(unit));
}

/** Part of an address on the web, or of a link to a page of the site. */
function isWebPath(text: string, from: number, place: ProtectedKind | null): boolean {
  // A drive stands behind one slash more: `file:///C:/Users/name`.
  if (text.endsWith('file://', from) || text.endsWith('file:///', from)) return false;
  return place === 'url' || place === 'wikilink' || (place === 'link-destination' && text.startsWith('/home/', from));
}
