import type { Note } from '../note/note';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';

/** Plans how the footnotes of a note are put in order: numbered by first appearance, their definitions gathered, out of titles. */
export function tidyCitations(note: Note, options: CitationOptions): CitationChange {
  return { kind: 'refused', reason: `Not ready: ${options.heading}${note.text.slice(0, 0)}` };
}
