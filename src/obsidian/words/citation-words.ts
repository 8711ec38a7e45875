import { counted, lowerFirst } from './phrasing';

/** What is said about citations. */
export const citationWords = {
  nothingToConvert: 'No pasted citations to convert.',
  notConvertible: (count: number, reason: string): string => `Left ${counted(count, 'citation')} alone: ${lowerFirst(reason)}.`,
  converted: (marks: number, sources: number, uncited: number, unresolved: number): string => {
    const kept = uncited > 0 ? `; ${counted(uncited, 'uncited source')} ${uncited === 1 ? 'stays' : 'stay'} listed` : '';
    const open = unresolved > 0 ? `; ${counted(unresolved, 'citation')} left alone` : '';
    return `Linked ${counted(marks, 'citation')} to ${counted(sources, 'source')}${kept}${open}.`;
  },

  citationPlaceholder: 'Enter an address, DOI or arXiv number, or pick a source of this note',
  noSource: 'Not an address, DOI or arXiv number',
  insert: 'insert',
  newSource: 'New source',
  fromClipboard: 'From the clipboard',
  ofThisNote: (label: string): string => `Source ${label} of this note`,
  editingNeeded: 'Open the note for editing to insert a citation.',
  cited: 'Inserted the citation.',
} as const;
