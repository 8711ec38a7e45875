import type { TextRange } from '../text/text-range';
import { code, isBlank, isBlankOrEnding, isLineEnding } from './character';

/** Where a summary comes from, as the mark beside it tells. */
export interface Provenance {
  /** The engine's id and version, as in `plain@1`; no blanks, no per cent signs. */
  readonly engine: string;
  /** The hash of what was summarised. */
  readonly source: string;
  /** The hash of what was written. */
  readonly written: string;
  /** The day, as in `2026-01-30`; null where none was noted. */
  readonly date: string | null;
}

/** The comment that tells where a summary comes from. The range reaches from `%%` to `%%`. */
export interface SummaryMark extends TextRange {
  readonly provenance: Provenance;
}

const opening = '%% simplify ';
const fields = /^engine=([^\s%]{1,80}) src=([0-9a-f]{16}) out=([0-9a-f]{16})(?: date=(\d{4}-\d{2}-\d{2}))?$/;
/** More than a mark can be long, in UTF-16 code units. */
const longest = 250;

/** Reads what a mark says between `%% simplify ` and ` %%`; null where it is anything else. */
export function readProvenance(text: string): Provenance | null {
  const [, engine, source, written, date] = fields.exec(text) ?? [];
  return engine === undefined || source === undefined || written === undefined ? null : { engine, source, written, date: date ?? null };
}

/** The comment that tells a provenance. */
export function formatSummaryMark(provenance: Provenance): string {
  return `${opening}${formatProvenance(provenance)} %%`;
}

/** The same without the comment around it, as for a property. */
export function formatProvenance({ engine, source, written, date }: Provenance): string {
  return `engine=${engine} src=${source} out=${written}${date === null ? '' : ` date=${date}`}`;
}

/** The first mark in a stretch of a note that stands on a line of its own, quote marks in front of it apart; null where there is none. */
export function findSummaryMark(text: string, from: number, to: number): SummaryMark | null {
  for (let at = text.indexOf(opening, from); at !== -1 && at < to; at = text.indexOf(opening, at + 1)) {
    const start = at + opening.length;
    const end = text.slice(start, start + longest).indexOf(' %%') + start;
    if (end < start || end + 3 > to || !beginsLine(text, at) || !endsLine(text, end + 3)) continue;
    const provenance = readProvenance(text.slice(start, end));
    if (provenance !== null) return { from: at, to: end + 3, provenance };
  }
  return null;
}

function beginsLine(text: string, at: number): boolean {
  let index = at;
  while (index > 0 && (isBlank(text.charCodeAt(index - 1)) || text.charCodeAt(index - 1) === code.greater)) index--;
  return index === 0 || isLineEnding(text.charCodeAt(index - 1));
}

function endsLine(text: string, at: number): boolean {
  let index = at;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index === text.length || isLineEnding(text.charCodeAt(index));
}

/**
 * What a stretch of a note holds beside a mark that begins or ends it, without blank lines around it, and `>` of such lines where it is
 * quoted. A mark in the middle stays in. Empty, at the start of the stretch, where nothing is left.
 */
export function contentBeside(mark: SummaryMark | null, { from, to }: TextRange, text: string, isQuoted: boolean): TextRange {
  const first = skipEmpty(text, from, to, isQuoted);
  const start = mark !== null && mark.from === first ? skipEmpty(text, mark.to, to, isQuoted) : first;
  const last = trimEmpty(text, start, to, isQuoted);
  const end = mark !== null && mark.to === last && mark.from >= start ? trimEmpty(text, start, mark.from, isQuoted) : last;
  return start >= end ? { from, to: from } : { from: start, to: end };
}

function skipEmpty(text: string, from: number, to: number, isQuoted: boolean): number {
  let index = from;
  while (index < to && (isBlankOrEnding(text.charCodeAt(index)) || (isQuoted && text.charAt(index) === '>'))) index++;
  return index;
}

/** A `>` at the end of a line that says something is part of what it says. */
function trimEmpty(text: string, from: number, to: number, isQuoted: boolean): number {
  let end = to;
  for (let index = to; index > from; index--) {
    const unit = text.charCodeAt(index - 1);
    if (isLineEnding(unit)) end = index - 1;
    else if (!isBlank(unit) && !(isQuoted && unit === code.greater)) break;
  }
  while (end > from && isBlankOrEnding(text.charCodeAt(end - 1))) end--;
  return end;
}
