import { skipBlanks } from '../note/character';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import { isBlankLine, lineEnd, lineStart, nextLine, previousLineEnd } from './line-bounds';
import type { MovableUnit } from './movable-definitions';

/** Units with nothing but blank lines between them. */
interface Run {
  readonly first: MovableUnit;
  readonly last: MovableUnit;
}

/**
 * The edits that take definitions out of a note, with their lines: blank lines that stood on both sides of them become one gap, and where
 * text stood on both sides a blank line keeps it apart. `isDefinitionAt` tells whether a definition that stays begins or ends at an offset.
 */
export function removalEdits(note: Note, units: readonly MovableUnit[], isDefinitionAt: (offset: number) => boolean): readonly TextEdit[] {
  return runsOf(note.text, units).map((run) => runEdit(note, run, isDefinitionAt));
}

function runsOf(text: string, units: readonly MovableUnit[]): readonly Run[] {
  const runs: { first: MovableUnit; last: MovableUnit }[] = [];
  for (const unit of units) {
    const open = runs.at(-1);
    if (open !== undefined && isBlankBetween(text, open.last, unit)) open.last = unit;
    else runs.push({ first: unit, last: unit });
  }
  return runs;
}

function isBlankBetween(text: string, one: MovableUnit, other: MovableUnit): boolean {
  const end = lineStart(text, other.from);
  const quotes = Math.min(quotesAround(one), quotesAround(other));
  for (let start = nextLine(text, lineEnd(text, one.to)); start < end; start = nextLine(text, lineEnd(text, start))) {
    if (!isBlankLine(text, start, quotes)) return false;
  }
  return one.parent === other.parent;
}

function runEdit(note: Note, { first, last }: Run, isDefinitionAt: (offset: number) => boolean): TextEdit {
  const { text, bodyFrom } = note;
  const quotes = quotesAround(first);
  const start = lineStart(text, first.from);
  const end = lineEnd(text, last.to);
  const below = nextLine(text, end);
  const words = firstWords(text, below, quotes);
  const above = lastWordsEnd(text, bodyFrom, start, quotes);
  if (firstWords(text, below, 0) >= text.length) return { from: above ?? start, to: end, text: '' };
  const opensQuote = first.parent !== null && first.parent.from >= start;
  if (above === null || opensQuote) return { from: start, to: words, text: '' };
  const isBlankAbove = nextLine(text, above) < start;
  const isBlankBelow = words > below;
  if (isBlankAbove && isBlankBelow) return { from: above, to: end, text: '' };
  const staysApart = isBlankAbove || isBlankBelow || (isDefinitionAt(above) && isDefinitionAt(skipBlanks(text, below, text.length)));
  return staysApart ? { from: start, to: below, text: '' } : { from: start, to: end, text: blankPrefix(text, start, first.from, below) };
}

/** Where the first line from `start` on begins that is not blank; the end of the text where all are. */
function firstWords(text: string, start: number, quotes: number): number {
  let line = start;
  while (line < text.length && isBlankLine(text, line, quotes)) line = nextLine(text, lineEnd(text, line));
  return line;
}

/** Where the last line before `start` ends that is not blank; null where no such line stands in the body. */
function lastWordsEnd(text: string, bodyFrom: number, start: number, quotes: number): number | null {
  for (let line = start; line > bodyFrom; ) {
    const end = previousLineEnd(text, line);
    line = lineStart(text, end);
    if (end >= bodyFrom && !isBlankLine(text, Math.max(line, bodyFrom), quotes)) return end;
  }
  return null;
}

/** What a blank line needs to stay in the quotes that the lines around it stand in. */
function blankPrefix(text: string, start: number, from: number, below: number): string {
  if (text.charAt(skipBlanks(text, below, text.length)) !== '>') return '';
  const mark = text.slice(start, from).lastIndexOf('>');
  return text.slice(start, start + mark + 1);
}

function quotesAround({ parent }: MovableUnit): number {
  let quotes = 0;
  for (let each = parent; each !== null; each = each.parent) if (each.kind === 'quote' || each.kind === 'callout') quotes++;
  return quotes;
}
