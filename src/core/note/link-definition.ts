import type { TextRange } from '../text/text-range';
import type { Container, LinkDefinition } from './block';
import { code, isLineEnding, skipBlanks } from './character';
import type { InlineSource } from './inline-source';
import { noteOffset } from './inline-source';
import { linkLabelEnd, normalizeLabel } from './link-label';
import { readDestination, readTitle, skipLinkSpace } from './link-tail';

/** A definition at the start of a paragraph, how many lines it takes, and where the next one may begin. */
export interface FoundDefinition {
  readonly definition: LinkDefinition;
  readonly lineCount: number;
  readonly next: number;
}

/** Reads `[label]: destination "title"` at `at` in the text of a paragraph; null where there is none (CommonMark 4.7). */
export function readLinkDefinition(source: InlineSource, at: number, container: Container | null): FoundDefinition | null {
  const { text, to } = source;
  const start = skipBlanks(text, at, to);
  if (start >= to || text.charCodeAt(start) !== code.openBracket) return null;
  const labelEnd = linkLabelEnd(text, start + 1, to);
  if (labelEnd === -1 || text.charCodeAt(labelEnd + 1) !== code.colon) return null;
  const destination = readDestination(text, skipLinkSpace(text, labelEnd + 2, to), to);
  if (destination === null) return null;
  const tail = readDefinitionTail(text, destination.end, to);
  if (tail === null) return null;
  const label = text.slice(start + 1, labelEnd);
  const definition: LinkDefinition = {
    kind: 'link-definition',
    from: noteOffset(source, start),
    to: noteOffset(source, tail.end),
    container,
    label,
    identifier: normalizeLabel(label),
    destination: { from: noteOffset(source, destination.from), to: noteOffset(source, destination.to) },
    title: tail.title === null ? null : { from: noteOffset(source, tail.title.from), to: noteOffset(source, tail.title.to) },
  };
  const next = skipEnding(text, skipBlanks(text, tail.end, to), to);
  return { definition, lineCount: countLines(text, at, next, to), next };
}

/** The title, if one stands here and nothing follows it on its line; else nothing may follow the destination. */
function readDefinitionTail(text: string, at: number, to: number): { title: TextRange | null; end: number } | null {
  const gap = skipLinkSpace(text, at, to);
  if (gap > at && gap < to) {
    const title = readTitle(text, gap, to);
    if (title !== null && endsLine(text, title.to + 1, to)) return { title, end: title.to + 1 };
  }
  return endsLine(text, at, to) ? { title: null, end: at } : null;
}

function endsLine(text: string, at: number, to: number): boolean {
  const end = skipBlanks(text, at, to);
  return end >= to || isLineEnding(text.charCodeAt(end));
}

function skipEnding(text: string, at: number, to: number): number {
  if (at >= to) return to;
  return text.charCodeAt(at) === code.carriageReturn && text.charCodeAt(at + 1) === code.lineFeed ? at + 2 : at + 1;
}

/** How many lines lie from `at` to `next`; the last one counts also where the text ends without a line ending. */
function countLines(text: string, at: number, next: number, to: number): number {
  let lines = 0;
  for (let index = at; index < next; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.lineFeed || (unit === code.carriageReturn && text.charCodeAt(index + 1) !== code.lineFeed)) lines++;
  }
  const ended = isLineEnding(text.charCodeAt(next - 1));
  return next >= to && !ended ? lines + 1 : lines;
}
