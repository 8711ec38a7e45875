import type { TextRange } from '../../text/text-range';
import type { Language } from '../language';
import { numberWords, powersOf } from './number-words';
import { withoutEnd } from '../../text/without-end';

/** A row of digits. */
interface Run extends TextRange {
  /** In ASCII. */
  readonly digits: string;
  /** What stands between it and the run before it; null where that is no separator. */
  readonly gap: string | null;
}

/** What numbers a text has, for looking up those of another. */
export type KnownNumbers = ReadonlySet<string>;

const digitRun = /\p{Nd}+/gu;

/** What may stand within a number: marks, small blanks, and a comma with a blank, as tokenisers leave it. */
const separator = /^(?:[.,'’\u066b\u066c\u00b7 \u00a0\u2009\u202f]|, )$/;

/** No number has more groups of digits than this; what is longer is a list. */
const mostRuns = 7;

/** All values that the numbers of a text may have: `1.500` is 1500 and 1.5, `1.5 million` is also 1500000, and a word for a small number counts. */
export function knownNumbers(text: string, language: Language): KnownNumbers {
  const known = new Set<string>();
  const runs = findRuns(text);
  for (let first = 0; first < runs.length; ) {
    const { tight, loose } = reachOf(runs, first);
    const isWhole = valuesOf(runs.slice(first, tight + 1)).length > 0;
    for (let from = first; from <= (isWhole ? first : tight); from++) {
      for (let last = isWhole ? tight : from; last <= loose; last++) addValues(text, runs.slice(from, last + 1), known);
    }
    first = tight + 1;
  }
  for (const { value } of findWords(text, language)) known.add(value);
  for (const [character] of text.matchAll(/[一二三四五六七八九十两]/g)) known.add(String('一二三四五六七八九十'.indexOf(character) + 1 || 2));
  return known;
}

function addValues(text: string, runs: readonly Run[], known: Set<string>): void {
  for (const value of valuesOf(runs)) {
    known.add(value);
    for (const power of powersBehind(text, runs.at(-1)?.to ?? 0)) known.add(scaled(value, power));
    if (isNegative(text, runs[0]?.from ?? 0)) known.add(`-${value}`);
  }
}

/** The numbers of a text that are not among the known ones, in order. Words count from three on: one and two are said of anything. */
export function unknownNumbers(text: string, known: KnownNumbers, language: Language): readonly TextRange[] {
  const runs = findRuns(text);
  const unknown: TextRange[] = [];
  for (let first = 0; first < runs.length; ) {
    const { last, isKnown } = readNumber(text, runs, first, known);
    if (!isKnown) unknown.push({ from: runs[first]?.from ?? 0, to: runs[last]?.to ?? 0 });
    first = last + 1;
  }
  const words = findWords(text, language).filter(({ value }) => !['0', '1', '2'].includes(value) && !known.has(value));
  return [...unknown, ...words.map(({ from, to }) => ({ from, to }))].sort((left, right) => left.from - right.from);
}

/** The longest known number that begins at a run; a number without blanks in it is known as a whole or not at all. */
function readNumber(text: string, runs: readonly Run[], first: number, known: KnownNumbers): { readonly last: number; readonly isKnown: boolean } {
  const { tight, loose } = reachOf(runs, first);
  const shortest = valuesOf(runs.slice(first, tight + 1)).length > 0 ? tight : first;
  const sign = isNegative(text, runs[first]?.from ?? 0) ? '-' : '';
  for (let last = loose; last >= shortest; last--) {
    const powers = powersBehind(text, runs[last]?.to ?? 0);
    const values = valuesOf(runs.slice(first, last + 1));
    if (values.some((value) => powers.some((power) => known.has(sign + scaled(value, power))))) return { last, isKnown: true };
  }
  return { last: shortest, isKnown: false };
}

/** The last run that belongs to a number without blanks, and the last that may belong to one with them. */
function reachOf(runs: readonly Run[], first: number): { readonly tight: number; readonly loose: number } {
  let tight = first;
  let loose = first;
  for (let last = first + 1; last < Math.min(runs.length, first + mostRuns); last++) {
    const gap = runs[last]?.gap ?? null;
    if (gap === null) break;
    if (tight === last - 1 && !gap.includes(' ')) tight = last;
    loose = last;
  }
  return { tight, loose };
}

function findRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(digitRun)) {
    const from = match.index;
    const between = text.slice(runs.at(-1)?.to ?? 0, from);
    const gap = runs.length > 0 && separator.test(between) ? between : null;
    runs.push({ from, to: from + match[0].length, digits: asciiDigits(match[0]), gap });
  }
  return runs;
}

/** Every block of decimal digits of Unicode begins at a multiple of 16, or of 10 from one: the zero is found by going back while digits last. */
function asciiDigits(digits: string): string {
  if (/^[0-9]+$/.test(digits)) return digits;
  return Array.from(digits, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value++;
    return String(value);
  }).join('');
}

/** The values that runs together may have as one number: one integer, groups of thousands, a decimal fraction; none where they are no number. */
function valuesOf(runs: readonly Run[]): readonly string[] {
  const values: string[] = [];
  const whole = integerOf(runs);
  if (whole !== null) values.push(canonical(whole, ''));
  const last = runs.at(-1);
  if (runs.length < 2 || last === undefined || !/^[.,\u066b\u00b7]$/.test(last.gap ?? '')) return values;
  const head = runs.slice(0, -1);
  const integer = integerOf(head);
  if (integer !== null && last.digits !== '000' && head.slice(1).every(({ gap }) => gap !== last.gap)) values.push(canonical(integer, last.digits));
  return values;
}

/** One run, or groups of three digits (two in the Indian way) behind the first, all with the same separator; null otherwise. */
function integerOf(runs: readonly Run[]): string | null {
  const [first, ...others] = runs;
  if (first === undefined) return null;
  if (others.length === 0) return first.digits;
  const isGrouped = first.digits.length <= 3 && others.every(({ digits, gap }, index) =>
    (digits.length === 3 || (digits.length === 2 && gap === ',' && index < others.length - 1)) && gap === others[0]?.gap);
  return isGrouped ? runs.map(({ digits }) => digits).join('') : null;
}

/** Without zeros that say nothing. */
function canonical(integer: string, fraction: string): string {
  const whole = integer.replace(/^0+(?=\d)/, '');
  const part = withoutEnd(fraction, (digit) => digit === '0');
  return part === '' ? whole : `${whole}.${part}`;
}

/** A canonical number times a power of ten. */
function scaled(value: string, power: number): string {
  if (power === 0) return value;
  const [whole = '', part = ''] = value.split('.');
  const padded = part.padEnd(power, '0');
  return canonical(whole + padded.slice(0, power), padded.slice(power));
}

const wordBehind = /^([ \u00a0-]?)([千천万萬만亿億억]|\p{L}+)/u;

function powersBehind(text: string, at: number): readonly number[] {
  const [, blank, word = ''] = wordBehind.exec(text.slice(at, at + 16)) ?? [];
  return powersOf(word.toLowerCase(), blank === '');
}

/** A minus in front that is no hyphen and no dash of a range. */
function isNegative(text: string, at: number): boolean {
  return /(?:^|[\s(:])[-−]$/.test(text.slice(Math.max(0, at - 2), at));
}

interface NumberWord extends TextRange {
  readonly value: string;
}

/** Words for numbers, `twenty-five` and `two hundred` as one. */
function findWords(text: string, language: Language): readonly NumberWord[] {
  const values = numberWords(language);
  const found: NumberWord[] = [];
  if (values.size === 0) return found;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const value = values.get(word);
    const to = match.index + word.length;
    const before = found.at(-1);
    const gap = before === undefined ? '' : text.slice(before.to, match.index);
    const [power = 0] = powersOf(word, false);
    if (before !== undefined && power > 0 && (gap === ' ' || gap === '-')) found.splice(-1, 1, { from: before.from, to, value: scaled(before.value, power) });
    else if (before !== undefined && value !== undefined && value < 10 && gap === '-' && /^[2-9]0$/.test(before.value)) found.splice(-1, 1, { from: before.from, to, value: String(Number(before.value) + value) });
    else if (value !== undefined) found.push({ from: match.index, to, value: String(value) });
  }
  return found;
}
