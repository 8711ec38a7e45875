import { expect } from 'vitest';
import type { Note } from '../../../../src/core/note/note';
import { readSourceEntry } from '../../../../src/core/note/source-entry';
import type { TextEdit } from '../../../../src/core/text/text-edit';
import type { PastedNote } from './pasted-note';

/** What two addresses of one source have in common, found by other means than those that are tested. */
export function keyOf(address: string): string {
  const url = new URL(address);
  for (const name of Array.from(url.searchParams.keys())) if (name.startsWith('utm_') || name === 'fbclid') url.searchParams.delete(name);
  const hash = url.hash.includes(':~:') ? '' : url.hash;
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}${hash}`;
}

/** Characters that must stay and would not, as words; blanks and marks of quotes may go with what stands on their lines. */
export function lostText({ text, stays }: Pick<PastedNote, 'text' | 'stays'>, edits: readonly TextEdit[], isMoved: boolean): readonly string[] {
  return edits.flatMap(({ from, to }) => {
    const lost = Array.from(text.slice(from, to)).length > 0 && Array.from({ length: to - from }, (_, index) => from + index).some((at) => stays.charAt(at) === '1' && !(isMoved ? /[\s>.]/ : /[\s>]/).test(text.charAt(at)));
    return lost ? [text.slice(from, to)] : [];
  });
}

/** The keys of the sources that references between two places lead to. */
function citedBetween(note: Note, from: number, to: number): readonly string[] {
  return note.footnotes.references.filter((one) => one.from >= from && one.from < to).map(({ identifier }) => {
    const definition = note.footnotes.definitions.find((one) => one.identifier === identifier);
    return definition === undefined ? 'none' : keyOf(readSourceEntry(note.text.slice(definition.content.from, definition.content.to)).url);
  });
}

/** Each claim, or each of some words, must cite what it cited: the references behind its word lead to its sources, each once. */
export function checkClaims(note: Note, { claims, answers }: PastedNote, words?: ReadonlySet<string>): void {
  const ends = answers.map(({ turn }) => `END${String(turn)}`);
  for (const { word, urls } of claims) {
    if (words?.has(word) === false) continue;
    const from = note.text.indexOf(word);
    const stops = [...claims.map((claim) => note.text.indexOf(claim.word)), ...ends.map((end) => note.text.indexOf(end))];
    const to = Math.min(...stops.filter((stop) => stop > from));
    expect([word, ...citedBetween(note, from, to)]).toEqual([word, ...Array.from(new Set(urls.map(keyOf)))]);
  }
}
