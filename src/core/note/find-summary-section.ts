import type { Container } from './block';
import { code, isBlank, isLineEnding, skipBlanks, trimEnd } from './character';
import type { Note, SummarySection } from './note';
import { contentBeside, findSummaryMark, type SummaryMark } from './summary-mark';

/** As much of a note as tells where its summary is. */
export type SectionedNote = Pick<Note, 'text' | 'sections' | 'containers' | 'protectedRanges'> & { readonly citations: Pick<Note['citations'], 'lists'> };

/**
 * Finds the section that holds the plain summary: the first one at the top of the note whose heading is `summaryHeading`, compared without
 * case, blanks around it and a colon at its end; where there is none, the first callout `> [!summary] summaryHeading` at the top of the note
 * (`abstract` and `tldr` are other names of that type). A section ends before the first list of sources or footnote definition
 * in it, before a thematic break that leads there, and with a mark that stands below the summary: what was written below that is no part
 * of it. Null where the note has neither, or the name is empty.
 */
export function findSummarySection(note: SectionedNote, summaryHeading: string): SummarySection | null {
  const { text, sections, citations, containers } = note;
  const name = foldHeading(summaryHeading);
  const section = name === '' ? undefined : sections.find(({ heading }) => isNamed(heading.text, name));
  if (section === undefined) return name === '' ? null : findSummaryCallout(text, containers, name);
  const { heading, body } = section;
  const isInside = ({ from }: { readonly from: number }): boolean => from >= body.from && from < body.to;
  const list = citations.lists.find(isInside);
  const definition = containers.find((container) => container.kind === 'footnote-definition' && isInside(container));
  const sources = Math.min(list?.from ?? body.to, definition?.from ?? body.to);
  const whole = beforeBreak(text, body.from, sources);
  const mark = findSummaryMark(text, body.from, whole);
  const to = markedEnd(note, mark, body.from, whole);
  return { from: section.from, to, heading, callout: null, content: contentBeside(mark, { from: body.from, to }, text, false), mark };
}

/** Where the section ends: with its mark, where that has the summary above it and other text below. In code it is no mark. */
function markedEnd({ text, protectedRanges }: SectionedNote, mark: SummaryMark | null, from: number, to: number): number {
  if (mark === null || text.slice(from, mark.from).trim() === '' || text.slice(mark.to, to).trim() === '') return to;
  const isComment = protectedRanges.some((range) => range.kind === 'comment' && range.from <= mark.from && range.to >= mark.to);
  return isComment ? skipBlanks(text, mark.to, to) : to;
}

/** Whether a heading at the top of a note begins the summary section; never where the name is empty. */
export function isSummaryHeading(heading: string, summaryHeading: string): boolean {
  const name = foldHeading(summaryHeading);
  return name !== '' && isNamed(heading, name);
}

/** Callout types that Obsidian shows as a summary. */
const calloutTypes = new Set(['summary', 'abstract', 'tldr']);

function findSummaryCallout(text: string, containers: readonly Container[], name: string): SummarySection | null {
  for (const container of containers) {
    if (container.kind !== 'callout' || container.parent !== null || !calloutTypes.has(container.type.toLowerCase())) continue;
    const { title, from, to } = container;
    const words = text.slice(title.from, title.to);
    if (!isNamed(words, name)) continue;
    const mark = findSummaryMark(text, title.to, to);
    const content = contentBeside(mark, { from: title.to, to }, text, true);
    return { from, to, heading: { from, to: title.to, text: words }, callout: container, content, mark };
  }
  return null;
}

/** Blanks, a colon and letters that fold to several are a few characters more or less: most headings need no folding. */
function isNamed(heading: string, name: string): boolean {
  return Math.abs(heading.length - name.length) <= 8 && foldHeading(heading) === name;
}

/** A colon at the end and the blanks around a heading's text do not count. */
function foldHeading(heading: string): string {
  const words = heading.trim().toLowerCase();
  return words.endsWith(':') || words.endsWith('：') ? words.slice(0, -1).trimEnd() : words;
}

/** Where the thematic break begins that stands directly before `to`, blank lines apart; `to` where none does. */
function beforeBreak(text: string, start: number, to: number): number {
  const end = trimEnd(text, start, to);
  const mark = text.charCodeAt(end - 1);
  if (mark !== code.hyphen && mark !== code.asterisk && mark !== code.underscore) return to;
  let from = end;
  let count = 0;
  for (; from > start && !isLineEnding(text.charCodeAt(from - 1)); from--) {
    const unit = text.charCodeAt(from - 1);
    if (unit === mark) count++;
    else if (!isBlank(unit)) return to;
  }
  return count < 3 || (mark === code.hyphen && followsText(text, start, from)) ? to : from;
}

/** True when the line before the one that begins at `from` holds text: hyphens below it make it a heading. */
function followsText(text: string, start: number, from: number): boolean {
  const feed = text.charCodeAt(from - 1) === code.lineFeed && text.charCodeAt(from - 2) === code.carriageReturn ? from - 2 : from - 1;
  return feed > start && !isLineEnding(text.charCodeAt(feed - 1));
}
