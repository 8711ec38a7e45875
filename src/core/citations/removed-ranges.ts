import { isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { beginsBlock } from './free-place';
import type { PlannedEdit } from './planned-edit';
import { plainEdit } from './planned-edit';
import { firstFrom, rangeAt } from './range-search';
import { removedLines } from './remove-lines';

/**
 * The edits that take stretches out of the text, with their lines where they fill them, with the blank before them where it would be left over.
 * What lies within one of `others`, sorted and disjoint edits, is left to it; the edits end where those begin.
 */
export function removedRangeEdits(note: Note, ranges: readonly TextRange[], others: readonly PlannedEdit[] = []): readonly PlannedEdit[] {
  let end = 0;
  return lineFillers(note.text, touchingAsOne(ranges), others).flatMap((range) => {
    const removal = apartFrom(others, note, range);
    if (removal === null) return [];
    const start = Math.max(removal.from, end);
    end = Math.max(removal.to, start);
    return [plainEdit(start, end, '')];
  });
}

/** Sorted ranges, those with nothing between them as one: the blank in front of the first is left over by all of them together. */
export function touchingAsOne(ranges: readonly TextRange[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const { from, to } of ranges) {
    const last = found.at(-1);
    if (last?.to === from) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}

/** The ranges, several as one where they are all that stands on a line: without them it would be a blank line, which parts what stands around it. */
function lineFillers(text: string, ranges: readonly TextRange[], others: readonly PlannedEdit[]): readonly TextRange[] {
  const runs: TextRange[][] = [];
  for (const range of ranges) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const isNext = previous !== undefined && previous.to <= range.from && /^[ \t]*$/.test(text.slice(previous.to, range.from)) && (others[firstFrom(others, previous.to)]?.from ?? Infinity) > range.from;
    if (run !== undefined && isNext) run.push(range);
    else runs.push([range]);
  }
  return runs.flatMap((run) => {
    const whole = { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 };
    return run.length > 1 && beforeOnLine(text, whole.from) !== null && isBlankBehind(text, whole.to) ? [whole] : run;
  });
}

/** What goes with a range and belongs to no other edit; null where the range itself does. Lines that go on both sides of a line ending take it once. */
function apartFrom(others: readonly PlannedEdit[], note: Note, range: TextRange): TextRange | null {
  const alone = removedRange(note, range);
  const place = firstFrom(others, alone.from + 1);
  const next = others[place];
  const isMet = next !== undefined && next.from < alone.to;
  const from = isMet && next.text === '' ? removedRange(note, { from: range.from, to: next.to }).from : alone.from;
  const cut = { from: Math.max(from, others[place - 1]?.to ?? 0), to: isMet ? next.from : alone.to };
  return cut.from > range.from || cut.to < range.to ? null : cut;
}

function removedRange(note: Note, range: TextRange): TextRange {
  const { text, containers, bodyFrom } = note;
  const before = beforeOnLine(text, range.from);
  const isQuoted = before?.includes('>') === true || rangeAt(containers, range.from)?.kind === 'quote';
  if (before !== null && isBlankBehind(text, range.to)) return removedLines(text, range, bodyFrom, isQuoted);
  const isBlankLeft = /^[ \t]$/.test(text.charAt(range.from - 1)) && /^[\s.,;:!?)\]]?$/.test(text.charAt(range.to)) && !beginsBlock(note, range.from);
  return isBlankLeft ? { from: range.from - 1, to: range.to } : range;
}

/** What stands before a place on its line, where that is nothing but blanks and the marks of quotes; null where it is more. Reads no further than that: lines are long. */
function beforeOnLine(text: string, offset: number): string | null {
  let from = offset;
  while (from > 0 && ' \t>'.includes(text.charAt(from - 1))) from--;
  return from === 0 || isLineEnding(text.charCodeAt(from - 1)) ? text.slice(from, offset) : null;
}

function isBlankBehind(text: string, offset: number): boolean {
  let to = offset;
  while (!isLineEnding(text.charCodeAt(to)) && /\s/.test(text.charAt(to))) to++;
  return to === text.length || isLineEnding(text.charCodeAt(to));
}
