import type { TextRange } from '../text/text-range';

/** What one entry of a source list says behind its number. */
export interface SourceEntry {
  /** As written, without angle brackets; empty where there is none. */
  readonly url: string;
  /** The text beside the URL as written, without the separators at its ends; empty where there is none or where it only repeats a URL. */
  readonly title: string;
  /** True when URL and title are all that the entry says; false where more text stands around them. */
  readonly whole: boolean;
}

/** Where an address stands in an entry: `range` with all that marks it up, `text` the words of a link. */
interface Address extends TextRange {
  readonly url: string;
  readonly text: string;
  /** False for a link with a tooltip, `[text](url "tooltip")`. */
  readonly plain: boolean;
}

const SEPARATORS = ' \t\r\n-–—|:,;·•…(';

/**
 * Reads `https://...`, `<https://...>`, `Title ... https://...`, `[title](https://...)` and `Title, [https://...](https://...)`.
 * Only http and https count as addresses; a link goes before a bare URL, the first one wins. Linear in the entry's length.
 */
export function readSourceEntry(written: string): SourceEntry {
  const entry = withoutJumps(written);
  const address = findLink(entry) ?? findUrl(entry);
  if (address === null) return { url: '', title: trimSeparators(entry), whole: true };
  const before = entry.slice(0, address.from);
  const after = entry.slice(address.to);
  const alone = address.plain && after.trim() === '';
  if (address.text !== '' && schemeAt(address.text.trim(), 0) === 0) {
    return { url: address.url, title: address.text.trim(), whole: alone && before.trim() === '' };
  }
  const title = trimSeparators(before);
  return { url: address.url, title: title === '' ? trimSeparators(after) : title, whole: alone };
}

/** An entry without the marks at its beginning by which Wikipedia leads back to the text: `^` or `↑`, and `a b c` where several places cite it. */
export function withoutJumps(entry: string): string {
  return entry.replace(/^\s*[\^↑](?=\s)(?:\s+a\s+b(?:\s+[c-z](?=\s))*(?=\s))?/, '');
}

/** The length of `http://` or `https://` at `offset`, or of `https\://` as text editors escape it; 0 where none stands there. */
export function schemeAt(text: string, offset: number): number {
  if (!text.startsWith('http', offset)) return 0;
  const colon = text.charAt(offset + 4) === 's' ? offset + 5 : offset + 4;
  if (text.startsWith('://', colon)) return colon + 3 - offset;
  return text.startsWith('\\://', colon) ? colon + 4 - offset : 0;
}

/** An address without the backslashes that an editor put into it; they are part of it where its scheme has none. */
export function plainAddress(written: string): string {
  return /^https?\\:/.test(written) ? written.replace(/\\(?=[!-/:-@[-`{-~])/g, '') : written;
}

function findLink(entry: string): Address | null {
  for (let close = entry.indexOf(']('); close !== -1; close = entry.indexOf('](', close + 2)) {
    const angle = entry.charAt(close + 2) === '<';
    const from = close + (angle ? 3 : 2);
    if (schemeAt(entry, from) === 0) continue;
    const to = angle ? entry.indexOf('>', from) : destinationEnd(entry, from);
    const end = to === -1 ? -1 : linkEnd(entry, angle ? to + 1 : to);
    const open = openingBracket(entry, close);
    if (end === -1 || open === -1) return null;
    const plain = end === to + (angle ? 2 : 1);
    return { from: open, to: end, url: plainAddress(entry.slice(from, to)), text: entry.slice(open + 1, close), plain };
  }
  return null;
}

/** Where a destination without angle brackets ends: at a blank or at the parenthesis that closes the link. */
function destinationEnd(entry: string, from: number): number {
  let depth = 0;
  for (let index = from; index < entry.length; index++) {
    const character = entry.charAt(index);
    if (isBlank(character)) return index;
    if (character === '\\') index++;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return index;
  }
  return -1;
}

/** Behind the parenthesis that closes a link, past a tooltip where there is one; -1 where nothing closes it. */
function linkEnd(entry: string, from: number): number {
  if (entry.charAt(from) === ')') return from + 1;
  const quote = entry.slice(from).trimStart().charAt(0);
  if (quote !== '"' && quote !== "'") return -1;
  const close = entry.indexOf(quote + ')', from + 1);
  return close === -1 ? -1 : close + 2;
}

/** The bracket that `]` at `close` closes, brackets between them counted and escaped ones passed over; -1 where there is none. */
function openingBracket(entry: string, close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    const character = entry.charAt(index);
    if ((character !== '[' && character !== ']') || (index !== close && isEscaped(entry, index))) continue;
    depth += character === ']' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

function isEscaped(entry: string, offset: number): boolean {
  let slashes = 0;
  while (entry.charAt(offset - slashes - 1) === '\\') slashes++;
  return slashes % 2 === 1;
}

function findUrl(entry: string): Address | null {
  for (let from = entry.indexOf('http'); from !== -1; from = entry.indexOf('http', from + 4)) {
    const scheme = schemeAt(entry, from);
    if (scheme === 0) continue;
    const angle = entry.charAt(from - 1) === '<';
    const to = bareUrlEnd(entry, from);
    if (to === from + scheme) continue;
    const closed = angle && entry.charAt(to) === '>';
    return { from: closed ? from - 1 : from, to: closed ? to + 1 : to, url: plainAddress(entry.slice(from, to)), text: '', plain: true };
  }
  return null;
}

/** Where a bare URL ends by GFM's rule: before a blank or `<`, without punctuation or an unpaired parenthesis at its end. */
function bareUrlEnd(entry: string, from: number): number {
  let to = from;
  let open = 0;
  for (; to < entry.length; to++) {
    const character = entry.charAt(to);
    if (isBlank(character) || character === '<' || character === '>') break;
    if (character === '(') open++;
    else if (character === ')') open--;
  }
  for (; to > from; to--) {
    const character = entry.charAt(to - 1);
    if (character === ')' && open < 0) open++;
    else if (!'?!.,:*_~\'";]'.includes(character)) break;
  }
  return to;
}

function trimSeparators(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && SEPARATORS.includes(text.charAt(from))) from++;
  while (to > from && (SEPARATORS.includes(text.charAt(to - 1)) || text.endsWith('...', to))) to -= text.endsWith('...', to) ? 3 : 1;
  return text.slice(from, to);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
