import type { Note, SummarySection } from '../note/note';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import type { SummaryLayout } from './summary-layout';
import { findSummaryPlace } from './summary-place';

/** Edits that write a summary into a note's text, and what its section holds then, its mark apart. */
export interface SectionEdits {
  readonly edits: readonly TextEdit[];
  readonly content: string;
}

/** Replaces what a section or callout says, and its mark; no edits where it says the same. */
export function sectionEdits({ text }: Note, section: SummarySection, lines: readonly string[], mark: string | null): SectionEdits {
  const { content } = section;
  const ending = lineEndingOf(text);
  const prefix = section.callout === null ? '' : '> ';
  const body = lines.join(ending + prefix);
  const gap = ending + prefix.trimEnd() + ending + prefix;
  const whole = body + (mark === null ? '' : gap + mark);
  if (content.from === content.to) return { edits: firstContent(text, section, whole, prefix), content: body };
  const old = section.mark;
  const isBehind = old === null || old.from >= content.to;
  if (!isBehind) {
    const range = { from: Math.min(content.from, old.from), to: Math.max(content.to, old.to) };
    return { edits: [{ ...range, text: whole + blankLineMissing(text, section, range.to) }], content: body };
  }
  const edits: TextEdit[] = [];
  const glue = blankLineMissing(text, section, old?.to ?? content.to);
  if (text.slice(content.from, content.to) !== body) edits.push({ from: content.from, to: content.to, text: body + (old === null && mark === null ? glue : '') });
  if (old === null && mark !== null) edits.push({ from: content.to, to: content.to, text: gap + mark + glue });
  else if (old !== null && mark === null) edits.push({ from: content.to, to: old.to, text: glue });
  else if (old !== null && mark !== null && text.slice(old.from, old.to) !== mark) edits.push({ from: old.from, to: old.to, text: mark });
  return { edits, content: body };
}

/** What must follow a summary so that a list of sources on the next line does not become part of its paragraph. */
function blankLineMissing(text: string, { to }: SummarySection, from: number): string {
  const isGlued = to < text.length && from < to && endingsFrom(text, from, 2).count === 1;
  return isGlued && !text.startsWith('#', to) ? lineEndingOf(text) : '';
}

/** Fills an empty section: one blank line above the text and one below, those that are there included. A mark that stands there alone goes. */
function firstContent(text: string, section: SummarySection, whole: string, prefix: string): readonly TextEdit[] {
  const ending = lineEndingOf(text);
  const { heading, callout, mark } = section;
  if (callout !== null) return [{ from: heading.to, to: mark?.to ?? heading.to, text: ending + prefix + whole }];
  if (mark !== null) return [{ from: mark.from, to: mark.to, text: whole }];
  const above = endingsFrom(text, heading.to, 2);
  const below = endingsFrom(text, above.to, 2);
  const isLast = text.slice(below.to).trim() === '';
  const wanted = isLast ? Math.min(above.count, 1) : 2;
  return [{ from: above.to, to: above.to, text: ending.repeat(2 - above.count) + whole + ending.repeat(Math.max(0, wanted - below.count)) }];
}

/** Adds a section or callout, with blank lines around it; where it ends the note, the note ends as it did, with a line ending or without. */
export function newSectionEdit(note: Note, lines: readonly string[], mark: string | null, layout: SummaryLayout): SectionEdits {
  const { text } = note;
  const ending = lineEndingOf(text);
  const isCallout = layout.form === 'callout';
  const level = Math.max(1, Math.min(6, Math.trunc(layout.level)));
  const prefix = isCallout ? '> ' : '';
  const title = isCallout ? `> [!summary] ${layout.heading.trim()}${ending}` : `${'#'.repeat(level)} ${layout.heading.trim()}${ending}${ending}`;
  const body = lines.join(ending + prefix);
  const whole = title + prefix + body + (mark === null ? '' : ending + prefix.trimEnd() + ending + prefix + mark);
  const from = findSummaryPlace(note, { level: isCallout ? 6 : level, position: layout.place, isCallout });
  const endings = endingsBefore(text, from);
  const above = from === 0 ? '' : ending.repeat(2 - endings);
  const below = ending.repeat(from < text.length ? 2 - endingsFrom(text, from, 2).count : Math.min(1, endings));
  return { edits: [{ from, to: from, text: above + whole + below }], content: body };
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
