import { findSummarySection, isSummaryHeading } from '../note/find-summary-section';
import type { Note } from '../note/note';

/** The note as read with that heading for its summary section: itself where its section is named so. */
export function noteWithSection(note: Note, heading: string): Note {
  const { summary } = note;
  if (summary !== null && isSummaryHeading(summary.heading.text, heading)) return note;
  return { ...note, summary: findSummarySection(note, heading) };
}
