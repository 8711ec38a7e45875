import type { CitationChange } from '../../core/citations/citation-change';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parse-note';
import type { SparedPlaces } from '../../core/text/spared-places';
import type { NoteEnvironment } from '../plugin-command';
import { previewThenWrite, type PreviewWords } from '../preview-then-write';

/** Changes the citations of the active note as planned, once the change was shown. */
export async function changeCitations(environment: NoteEnvironment, plan: (note: Note, spared: SparedPlaces) => CitationChange, told: PreviewWords): Promise<void> {
  const { summaryHeading } = environment.settings;
  await previewThenWrite(environment, (text, spared) => plan(parseNote(text, { summaryHeading }), spared), told);
}

/** The same change with more that is left alone. */
export function withRemarks(change: CitationChange, remarks: readonly string[]): CitationChange {
  return change.kind === 'planned' ? { ...change, remarks: [...change.remarks, ...remarks] } : change;
}
