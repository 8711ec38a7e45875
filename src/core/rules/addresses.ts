import { code, isAlphanumeric, isWhitespace } from '../note/character';
import type { ProtectedKind } from '../note/inline';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/** Anything of the form `scheme://...` in a note. */
export interface Address extends TextRange {
  /** In lower case. */
  readonly scheme: string;
  /** The whole of it, as written. */
  readonly url: string;
  /** What protected range it stands in; null in plain text. */
  readonly place: ProtectedKind | null;
}

const known = new WeakMap<object, readonly Address[]>();

/**
 * All addresses of a note, its properties, code and comments included, in the order of the text. One ends before a blank,
 * a quote, a bracket that is not its own, or punctuation that ends a sentence. Found once for all who ask about a note;
 * linear in its length.
 */
export function addressesOf(note: Pick<Note, 'text' | 'protectedRanges'>): readonly Address[] {
  const found = known.get(note);
  if (found !== undefined) return found;
  const addresses = [...findAddresses(note)];
  known.set(note, addresses);
  return addresses;
}

function* findAddresses({ text, protectedRanges }: Pick<Note, 'text' | 'protectedRanges'>): Iterable<Address> {
  let next = 0;
  for (let colon = text.indexOf('://'); colon !== -1; ) {
    const from = schemeStart(text, colon);
    const to = addressEnd(text, colon + 3);
    while ((protectedRanges[next]?.to ?? Infinity) <= from) next++;
    const range = protectedRanges[next];
    const place = range !== undefined && range.from <= from ? range.kind : null;
    if (from < colon && to > colon + 3) yield { from, to, scheme: text.slice(from, colon).toLowerCase(), url: text.slice(from, to), place };
    colon = text.indexOf('://', Math.max(to, colon + 3));
  }
}

const longestScheme = 24;

function schemeStart(text: string, colon: number): number {
  let from = colon;
  while (from > 0 && colon - from < longestScheme && isSchemeUnit(text.charCodeAt(from - 1))) from--;
  return from;
}

function isSchemeUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === code.plus || unit === code.hyphen;
}

function addressEnd(text: string, from: number): number {
  let depth = 0;
  let end = from;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (endsAddress(unit)) break;
    if (unit === code.openParen) depth++;
    else if (unit === code.closeParen && --depth < 0) break;
  }
  while (end > from && trailing.includes(text.charAt(end - 1))) end--;
  return end;
}

const trailing = '?!.,:;*_~\'\\|';

/** Blanks, controls, quotes, back-ticks, angle brackets and closing brackets; full-width punctuation and what follows it. */
function endsAddress(unit: number): boolean {
  if (unit <= 32 || unit === code.quote || unit === code.backtick || unit === code.less || unit === code.greater || unit === code.closeBracket) return true;
  return unit >= 0x80 && (isWhitespace(unit) || (unit >= 0x3001 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff1f) || unit === 0x201d || unit === 0x2019);
}
