import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { decodeEntity } from '../text/character-reference';
import { findInlineMarks } from './inline-marks';
import { findShownText, type ShownText } from './shown-text';

/** Running text without Markdown: one line, single blanks. */
export interface PlainText {
  readonly text: string;
  /** False where every letter belongs to a link or a tag: such text points elsewhere and says nothing itself. */
  readonly hasOwnWords: boolean;
  /** What is shown by nothing, such as a citation mark, in order: where it stood in `text`, and its range in the note. */
  readonly omissions: readonly Omission[];
}

/** A stretch of a note that a reader of the plain text does not see. */
export interface Omission extends TextRange {
  /** The offset in the plain text at which it stood. */
  readonly at: number;
}

/** Reads stretches of one note as plain text. */
export interface PlainTextReader {
  read(range: TextRange): PlainText;
}

/** Prepares a note for reading; all reads together are linear in the note's length as long as their ranges are disjoint. */
export function plainTextReader(note: Note): PlainTextReader {
  const shown = findShownText(note);
  return {
    read(range) {
      const assembled = assemble(note.text, range, shown);
      return { ...polish(assembled), hasOwnWords: assembled.hasOwnWords };
    },
  };
}

interface Assembled {
  readonly text: string;
  readonly literal: Uint8Array;
  /** What was left out, with its offset in this `text`; sorted. */
  readonly gaps: readonly Omission[];
  readonly hasOwnWords: boolean;
}

/** Puts together what is shown, with emphasis and escapes still in it; `literal` flags the characters that hold no Markdown. */
function assemble(source: string, range: TextRange, shown: readonly ShownText[]): Assembled {
  const pieces: string[] = [];
  const literalRanges: TextRange[] = [];
  const gaps: Omission[] = [];
  let hasOwnWords = false;
  let length = 0;
  let at = range.from;
  let linkedTo = 0;
  const copy = (to: number): void => {
    if (!hasOwnWords && /[\p{L}\p{N}]/u.test(source.slice(Math.max(at, Math.min(linkedTo, to)), to))) hasOwnWords = true;
    pieces.push(source.slice(at, to));
    length += to - at;
    at = to;
  };
  for (let index = firstAt(shown, range.from); index < shown.length; index++) {
    const next = shown[index];
    if (next === undefined || next.from >= range.to) break;
    if (next.from < at) continue;
    copy(next.from);
    if (next.shown === '') gaps.push({ at: length, from: next.from, to: next.to });
    else if (next.from >= linkedTo && next.linkedTo === 0) hasOwnWords = true;
    pieces.push(next.shown);
    literalRanges.push({ from: length, to: length + next.shown.length });
    length += next.shown.length;
    at = Math.min(next.to, range.to);
    linkedTo = Math.max(linkedTo, next.linkedTo);
  }
  copy(range.to);
  const literal = new Uint8Array(length);
  for (const { from, to } of literalRanges) literal.fill(1, from, to);
  return { text: pieces.join(''), literal, gaps, hasOwnWords };
}

/** The first of the sorted ranges that begins at `from` or behind it. */
function firstAt(shown: readonly ShownText[], from: number): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Drops marks, resolves character references, and makes single blanks of white space and line endings. */
function polish({ text, literal, gaps }: Assembled): Pick<PlainText, 'text' | 'omissions'> {
  const dropped = findInlineMarks(withGapEnds(text, gaps), literal);
  const omissions: Omission[] = [];
  let result = '';
  let blank = false;
  let gapped = false;
  let gap = 0;
  for (let index = 0; index < text.length; index++) {
    let character = text.charAt(index);
    for (let next = gaps[gap]; next !== undefined && next.at <= index; next = gaps[++gap]) {
      gapped = true;
      omissions.push({ ...next, at: result.length });
    }
    if (dropped[index] === 1) continue;
    if (character === '&' && literal[index] === 0) {
      const entity = decodeEntity(text, index);
      character = entity.text;
      index += entity.length - 1;
    }
    if (/^\s$/.test(character) || (character === '\\' && /^[\r\n]/.test(text.charAt(index + 1)))) {
      blank = result !== '';
      continue;
    }
    // A mark between a blank and a full stop leaves the blank behind: `spent [1].`
    if (blank && !(gapped && '.,;:!?)'.includes(character) && !/[\p{L}\p{N}]/u.test(text.charAt(index + 1)))) result += ' ';
    blank = false;
    gapped = false;
    result += character;
  }
  return { text: result, omissions: [...omissions, ...gaps.slice(gap).map((next) => ({ ...next, at: result.length }))] };
}

/**
 * The text with a bracket for a blank that what was left out keeps from a delimiter, as in `**spent [1]**`: emphasis begins and ends
 * by what stands beside it in the note.
 */
function withGapEnds(text: string, gaps: readonly Omission[]): string {
  let result = '';
  let done = 0;
  for (const { at } of gaps) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
    const from = isDelimiter(behind) && /^\s$/.test(before) ? at - 1 : isDelimiter(before) && /^\s$/.test(behind) ? at : null;
    if (from === null || from < done) continue;
    result += text.slice(done, from) + (from === at ? '[' : ']');
    done = from + 1;
  }
  return result + text.slice(done);
}

function isDelimiter(character: string): boolean {
  return character !== '' && '*_~='.includes(character);
}
