import { isOpener } from './abbreviations';

/** Stands for marks behind a full stop: closing brackets never keep a sentence open. */
const closing = ')';

/** Citation marks, with the blank before them: `[2]`, `[1, 3]`, `[^note]`. */
const marks = /\s?(?:\[(?:\^[^[\]\s]{1,40}|\d{1,4}(?:[,–-] ?\d{1,4}){0,8})\])+/g;

/** An address: its dots end no sentence. */
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** The text with citation marks and addresses hidden, of the same length, so that what is found in it holds for the text. */
export function maskedForSentences(text: string): string {
  const hidden = text.replace(marks, (mark) => closing.repeat(mark.length));
  return hidden.replace(address, (found) => 'x'.repeat(found.length));
}

/** The number or letter that begins a list item, as in `1.`, `2)`, `• 3.` and `a.`. */
const listStart = /^\s*([•⁃*-]?\s?)(\d{1,3}|[a-z])(\.\)|\.|\)) (?=\S)/;

/** A full stop with no blank behind it before a word that begins a sentence: `the end.The next`. */
const missingBlank = /[\p{Ll}\p{N}]{2}[.!?](?=(\p{Lu}\p{Ll}*) |(Mr|Mrs|Ms|Dr|Prof)\. )/gu;

/** Offsets at which a sentence begins for sure: items of a list that stands on one line, and words behind a full stop without a blank. Sorted. */
export function findSeams(text: string): readonly number[] {
  const seams = [...listSeams(text)];
  for (const match of text.matchAll(missingBlank)) {
    if (isOpener(match[1] ?? match[2] ?? '')) seams.push(match.index + match[0].length);
  }
  return seams.sort((left, right) => left - right);
}

function* listSeams(text: string): Generator<number> {
  const [found, bullet = '', number = '', end = ''] = listStart.exec(text.slice(0, 12)) ?? [];
  if (found === undefined || (number !== '1' && number !== 'a' && bullet === '')) return;
  let at = 0;
  for (let next = following(number); next !== ''; next = following(next)) {
    at = text.indexOf(` ${bullet}${next}${end} `, at + 1);
    if (at === -1) return;
    yield at + 1;
  }
}

/** The number or letter after this one; empty after the last letter. */
function following(number: string): string {
  if (/^\d/.test(number)) return String(Number(number) + 1);
  return number === 'z' ? '' : String.fromCharCode(number.charCodeAt(0) + 1);
}

/** True for a stretch that is only the number of a list item. */
export function isListNumber(text: string): boolean {
  return /^\s*[•⁃*-]?\s?(?:\d{1,3}|[a-z])(?:\.\)|\.|\))\s*$/.test(text);
}
