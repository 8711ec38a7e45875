import { code, isBlank, isDigit } from './character';

/** No mark is longer: `[1, 2, ...]` of this many code units is data, not a citation. */
const longestMark = 120;
/** Numbers of more digits are years, pages or identifiers. */
const mostDigits = 3;
/** A range of more numbers than this is no list of citations. */
const widestRange = 99;

/**
 * The labels of a bare mark whose text, between its brackets, lies from `from` to `to`: `1`, `1, 2`, `1; 2`, `1-3`, `1–3`, and `1, p. 5` (see namesPlace).
 * Ranges are written out. Null where the text is anything else.
 */
export function readCitationMark(text: string, from: number, to: number): readonly string[] | null {
  if (to <= from || to - from > longestMark || !isDigit(text.charCodeAt(from))) return null;
  const labels: string[] = [];
  let at = from;
  while (at < to) {
    const first = readNumber(text, at, to);
    if (first === -1) return null;
    let last = first;
    if (isRangeDash(text.charCodeAt(first)) && first < to) {
      last = readNumber(text, first + 1, to);
      if (last === -1 || !addRange(labels, Number(text.slice(at, first)), Number(text.slice(first + 1, last)))) return null;
    } else labels.push(text.slice(at, first));
    at = last;
    if (at === to || placeFrom(text, at, to)) break;
    if (!SEPARATORS.includes(text.charAt(at))) return null;
    at++;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at === to) return null;
  }
  return labels;
}

/** Whether a mark, with its brackets, names a place in its source, too: `[1, p. 5]`, `[2: Kap. 3]`. */
export function namesPlace(mark: string): boolean {
  return /^\[\d[^[\]]*[\p{L}§]/u.test(mark);
}

/** The words that name a place in a source, in English, German, French, Spanish, Italian and Russian. */
const PLACE = /^[,:;] ?(?:(?:pp?|pages?|pág|págs|pag|s|стр|с|гл|ch|chap|chapters?|kap|kapitel|cap|sec|sect|sections?|§§?|figs?|figures?|abb|tab|tables?|rn|rz|art|abs|no|nr|thm|theorems?|lemma|def|vol|bd)\.?) ?\d[\d .,–-]{0,20}f{0,2}\.?$/iu;

function placeFrom(text: string, at: number, to: number): boolean {
  return to - at < 40 && PLACE.test(text.slice(at, to));
}

/**
 * The labels of two bare marks of one number each with nothing but a dash between, as in `[1]–[3]`: all numbers of the range. Null where
 * the numbers do not rise, or are too many.
 */
export function readMarkRange(first: readonly string[], last: readonly string[]): readonly string[] | null {
  const [from] = first;
  if (from === undefined || first.length > 1 || last.length !== 1) return null;
  const labels: string[] = [];
  return addRange(labels, Number(from), Number(last[0])) ? labels : null;
}

/** What stands between the numbers of a mark: commas, semicolons as Russian has them, and those of full width. */
const SEPARATORS = ',;，；、';

/** Where the number that begins at `at` ends; -1 where none does or it is too long. */
function readNumber(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isDigit(text.charCodeAt(end))) end++;
  return end === at || end - at > mostDigits ? -1 : end;
}

function addRange(labels: string[], first: number, last: number): boolean {
  if (last <= first || last - first > widestRange) return false;
  for (let number = first; number <= last; number++) labels.push(String(number));
  return true;
}

/** True for the dash of a range. */
export function isRangeDash(unit: number): boolean {
  return unit === code.hyphen || unit === 0x2013;
}

/** True where a text ends with a mark of one number, as in `free of charge[3].`: what does so cites a source, and is none. */
export function endsWithMark(text: string): boolean {
  const end = text.slice(-16).trimEnd();
  return /\[\d{1,3}\]$/.test(end.endsWith('.') ? end.slice(0, -1) : end);
}
