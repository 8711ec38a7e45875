import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';

/** Parses what a note became, with the heading of its summary known under the name that it has there. */
export function parseAgain({ summary }: Note, text: string): Note {
  return parseNote(text, summary === null ? {} : { summaryHeading: summary.heading.text });
}
