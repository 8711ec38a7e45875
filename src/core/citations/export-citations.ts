import type { Note } from '../note/note';
import { nothingSpared, type SparedPlaces } from '../text/spared-places';
import type { CitationChange } from './citation-change';
import { exportAsLinks } from './export-links';
import { exportAsList } from './export-list';
import { leavingNothing } from './leaving-nothing';

/**
 * Plans how footnotes become a numbered list that everybody sees, with marks `[1]` in the text, or links in the text: for sites without
 * footnotes. A list is turned back by convertCitations, links by linksToFootnotes. Footnotes that cannot be written so stay, with a remark.
 * The planned text is read again: each reference must come to what its footnote said, and all else must be as it was. Footnotes at spared
 * places, or with a reference at one, stay.
 */
export function exportCitations(note: Note, form: 'list' | 'links', spared = nothingSpared): CitationChange {
  return leavingNothing(note, exported(note, form, spared), spared, (after) => exported(after, form, nothingSpared));
}

function exported(note: Note, form: 'list' | 'links', spared: SparedPlaces): CitationChange {
  return form === 'list' ? exportAsList(note, spared) : exportAsLinks(note, spared);
}
