import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import type { EditPlan, EditResult } from '../text/text-edit';
import { findSummary, type WrittenSummary } from './provenance';
import { titleOf } from './simplify-note';
import { sourceHash, summaryHash } from './source-hash';
import type { SummarySource } from './summarizer';
import { summaryEdits, type SummaryOrigin } from './summary-edits';
import type { SummaryLayout } from './summary-layout';
import { summarySource } from './summary-source';

/** A note that is to get a summary, as it was when somebody looked. */
export interface SummaryDraft {
  readonly note: Note;
  readonly layout: SummaryLayout;
  /** What is summarised. */
  readonly source: SummarySource;
  /** The summary that is there. */
  readonly old: WrittenSummary;
}

/** Reads a note that is to get a summary. */
export function draftOf(text: string, layout: SummaryLayout): SummaryDraft {
  const note = parseNote(text, { summaryHeading: layout.heading });
  return { note, layout, source: summarySource(note, titleOf(note)), old: findSummary(note, layout) };
}

/**
 * Plans to write a summary into the note as it is by now. Refused, with `meanwhile` for a reason, where it says something else than when the summary
 * was made, or holds another summary than the one that was shown; properties, line endings and white space may have changed.
 */
export function draftEdits(draft: SummaryDraft, text: string, written: { readonly summary: string; readonly origin: SummaryOrigin }, meanwhile: string): EditPlan | Extract<EditResult, { kind: 'refused' }> {
  const now = parseNote(text, { summaryHeading: draft.layout.heading });
  const isSame = sourceHash(now) === sourceHash(draft.note) && summaryHash(findSummary(now, draft.layout).text) === summaryHash(draft.old.text);
  if (!isSame) return { kind: 'refused', reason: meanwhile };
  const edits = summaryEdits(now, written.summary, draft.layout, written.origin);
  return edits.kind === 'refused' ? edits : edits.plan;
}
