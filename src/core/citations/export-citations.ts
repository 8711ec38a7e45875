import type { Note } from '../note/note';
import type { CitationChange } from './citation-change';
import { exportAsLinks } from './export-links';
import { exportAsList } from './export-list';

/**
 * Plans how footnotes become a numbered list that everybody sees, with marks `[1]` in the text, or links in the text: for sites without
 * footnotes. A list is turned back by convertCitations, links by linksToFootnotes. Footnotes that cannot be written so stay, with a remark.
 * The planned text is read again: each reference must come to what its footnote said, and all else must be as it was.
 */
export function exportCitations(note: Note, form: 'list' | 'links'): CitationChange {
  return form === 'list' ? exportAsList(note) : exportAsLinks(note);
}
