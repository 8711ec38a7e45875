import { findProperty } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { EditPlan } from '../text/text-edit';
import { withCitations } from './kept-citations';
import { lengthFor, type SummaryBounds } from './length-for';
import { noteWithSection } from './note-with-section';
import { summaryState, type SummaryState } from './provenance';
import { splitSentences } from './sentences';
import type { Summarizer, Summary, SummarySource } from './summarizer';
import { summaryEdits } from './summary-edits';
import { defaultSummaryLayout, type SummaryLayout } from './summary-layout';
import { summarySource } from './summary-source';

/** How long summaries may be, and how they are written. */
export interface SummaryWriting {
  readonly length: SummaryBounds;
  readonly layout: SummaryLayout;
}

/** How summaries are written where nothing is set. */
export const defaultSummaryWriting: SummaryWriting = { length: { sentences: 3, words: 60 }, layout: defaultSummaryLayout };

/** What a summary is made with. */
export interface SimplifyOptions extends SummaryWriting {
  readonly summarizer: Summarizer;
  /** The day that is noted beside it, as in `2026-01-30`; null for none. */
  readonly date: string | null;
}

/** A summary with the edits that write it, or why there is none, as one sentence without a full stop. */
export type SimplifiedNote =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly summary: Summary; readonly state: SummaryState }
  | { readonly kind: 'refused'; readonly reason: string; readonly state: SummaryState };

/**
 * Summarises a note and plans to write the summary where the layout has it. `state` is what the note had before. The summary there is does
 * not count as part of the note, so a second run makes the same summary and plans no edits.
 */
export function simplifyNote(note: Note, { summarizer, length, layout, date }: SimplifyOptions): SimplifiedNote {
  const read = noteWithSection(note, layout.heading);
  const state = summaryState(read, layout);
  const source = summarySource(read, titleOf(read));
  const summary = summarizer.summarize(source, lengthFor(source, length));
  if (summary.kind === 'none') return { kind: 'refused', reason: summary.reason, state };
  const edits = summaryEdits(read, summaryText(read, source, summary, layout), layout, { engine: summary.engine, date });
  return edits.kind === 'refused' ? { ...edits, state } : { kind: 'planned', plan: edits.plan, summary: madeOf(summary), state };
}

/** What is written of a summary, as a plain text: its points on lines of their own where the layout wants bullets, and with citation marks where it keeps them. */
export function summaryText(note: Note, source: SummarySource, summary: Summary, layout: SummaryLayout): string {
  const cites = layout.citations === 'keep' && layout.form !== 'property';
  const { text, points } = cites ? withCitations(note, source, summary) : { text: summary.text, points: summary.points?.map((point) => point.text) ?? [] };
  return layout.form === 'bullets' ? (summary.points === undefined ? splitSentences(text) : points).join('\n') : text;
}

/** What a note is called for its summary: the title it gives itself; empty where its first heading tells. */
export function titleOf({ frontmatter }: Note): string {
  const title = findProperty(frontmatter, 'title')?.value;
  return typeof title === 'string' ? title : '';
}

function madeOf({ text, points, engine, readability }: Summary): Summary {
  return { text, ...(points === undefined ? {} : { points }), engine, readability };
}
