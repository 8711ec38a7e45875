import type { Note, SummarySection } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyPlan } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { EditPlan, TextEdit } from '../text/text-edit';
import { neutralMarkdown } from './neutral-markdown';
import { findSummaryPlace } from './summary-place';
import { summaryFault } from './verify-summary';

/** How the summary section is named. */
export interface SummaryEditOptions {
  readonly heading: string;
  /** 1 to 6, for a section that is yet to be made; 2 where absent. */
  readonly level?: number;
}

/** The edits that write a summary, or why there can be none, as one sentence without a full stop. */
export type SummaryEdits = { readonly kind: 'planned'; readonly plan: EditPlan } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans to write `summary`, a plain text, into the note's summary section: its content is replaced, and nothing else. Where the note
 * has no such section, one is added at the end, before the sources and footnotes. Line endings follow the note. No edits where the
 * section already says exactly this. The plan is tried out before it is returned, and refused where the changed note would not hold
 * the same headings, sources and footnotes and the summary as one plain paragraph.
 */
export function summaryEdits(note: Note, summary: string, options: SummaryEditOptions): SummaryEdits {
  const markdown = neutralMarkdown(summary);
  if (markdown === '') return refused('The summary is empty');
  const before = noteWithSection(note, options.heading);
  const edit = before.summary === null ? newSection(before, markdown, options) : newContent(before, before.summary, markdown);
  const plan = { baseText: note.text, edits: edit === null ? [] : [edit] };
  if (edit === null) return { kind: 'planned', plan };
  const applied = applyPlan(note.text, plan);
  if (applied.kind === 'refused') return applied;
  const fault = summaryFault(before, parseNote(applied.text, { summaryHeading: options.heading }), markdown);
  return fault === null ? { kind: 'planned', plan } : refused(fault);
}

/** The note as read with that heading for its summary section: itself where its section is named so. */
export function noteWithSection(note: Note, heading: string): Note {
  const named = note.summary?.heading.text.trim().toLowerCase();
  return named === heading.trim().toLowerCase() ? note : parseNote(note.text, { summaryHeading: heading });
}

function refused(reason: string): SummaryEdits {
  return { kind: 'refused', reason };
}

/** Replaces what the section says; null where it says the same. */
function newContent({ text }: Note, section: SummarySection, markdown: string): TextEdit | null {
  const { from, to } = section.content;
  if (from === to) return firstContent(text, section, markdown);
  return text.slice(from, to) === markdown ? null : { from, to, text: markdown + blankLineMissing(text, section) };
}

/** What must follow the content so that a list of sources on the next line does not become part of the summary's paragraph. */
function blankLineMissing(text: string, { content, to }: SummarySection): string {
  const isGlued = to < text.length && content.to < to && endingsFrom(text, content.to, 2).count === 1;
  return isGlued && !text.startsWith('#', to) ? lineEndingOf(text) : '';
}

/** Fills an empty section: one blank line above the text and one below, those that are there included. */
function firstContent(text: string, { heading }: SummarySection, markdown: string): TextEdit {
  const ending = lineEndingOf(text);
  const above = endingsFrom(text, heading.to, 2);
  const below = endingsFrom(text, above.to, 2);
  const isLast = text.slice(below.to).trim() === '';
  const wanted = isLast ? Math.min(above.count, 1) : 2;
  return {
    from: above.to,
    to: above.to,
    text: ending.repeat(2 - above.count) + markdown + ending.repeat(Math.max(0, wanted - below.count)),
  };
}

/** Adds the section, with blank lines around it; where it ends the note, the note ends as it did, with a line ending or without. */
function newSection(note: Note, markdown: string, options: SummaryEditOptions): TextEdit {
  const { text } = note;
  const ending = lineEndingOf(text);
  const level = Math.max(1, Math.min(6, Math.trunc(options.level ?? 2)));
  const from = findSummaryPlace(note, level);
  const endings = endingsBefore(text, from);
  const above = from === 0 ? '' : ending.repeat(2 - endings);
  const below = ending.repeat(from < text.length ? 2 : Math.min(1, endings));
  return { from, to: from, text: `${above}${'#'.repeat(level)} ${options.heading.trim()}${ending}${ending}${markdown}${below}` };
}

/** How many lines end from an offset on, at most `most`, with only blanks between, and where the last of them ends. */
function endingsFrom(text: string, from: number, most: number): { readonly count: number; readonly to: number } {
  const pattern = /[ \t]*(?:\r\n|\n|\r)/y;
  let to = from;
  let count = 0;
  for (; count < most; count++) {
    pattern.lastIndex = to;
    if (!pattern.test(text)) break;
    to = pattern.lastIndex;
  }
  return { count, to };
}

/** How many lines end directly before an offset, at most two, with only blanks between. */
function endingsBefore(text: string, offset: number): number {
  let count = 0;
  let index = offset;
  while (count < 2) {
    while (count > 0 && (text.charAt(index - 1) === ' ' || text.charAt(index - 1) === '\t')) index--;
    if (text.charAt(index - 1) === '\n') index -= text.charAt(index - 2) === '\r' ? 2 : 1;
    else if (text.charAt(index - 1) === '\r') index--;
    else break;
    count++;
  }
  return count;
}
