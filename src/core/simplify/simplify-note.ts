import type { Note } from '../note/note';
import type { EditPlan } from '../text/text-edit';
import type { Summarizer, Summary } from './summarizer';
import { noteWithSection, summaryEdits } from './summary-edits';
import { summaryLength } from './summary-length';
import { summarySource } from './summary-source';

/** What a summary is made with and where it goes. */
export interface SimplifyOptions {
  /** The heading of the summary section. */
  readonly heading: string;
  readonly summarizer: Summarizer;
  /** At most so many sentences; as many as suit the note's length where absent. */
  readonly sentences?: number;
  /** About so many words; as many as suit the note's length where absent. */
  readonly words?: number;
  /** What the note is called; empty for its first heading of level 1. */
  readonly title: string;
}

/** A summary with the edits that write it, or why there is none, as one sentence without a full stop. */
export type SimplifiedNote =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly summary: Summary }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Summarises a note and plans to write the summary into its section. The section there is does not count as part of the note, so
 * a second run makes the same summary and plans no edits.
 */
export function simplifyNote(note: Note, options: SimplifyOptions): SimplifiedNote {
  const { heading, summarizer, title } = options;
  const read = noteWithSection(note, heading);
  const source = summarySource(read, title);
  const { sentences, words } = { ...summaryLength(source), ...options };
  const summary = summarizer.summarize(source, { sentences, words });
  if (summary.kind === 'none') return { kind: 'refused', reason: summary.reason };
  const edits = summaryEdits(read, summary.text, { heading });
  if (edits.kind === 'refused') return edits;
  const { text, engine, readability } = summary;
  return { kind: 'planned', plan: edits.plan, summary: { text, engine, readability } };
}
