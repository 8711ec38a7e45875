import { counted, lowerFirst } from './phrasing';

/** What is said about citations. */
export const citationWords = {
  convertTitle: 'Convert pasted citations',
  nothingToConvert: 'No pasted citations to convert',
  converted: (marks: number, sources: number): string => `Linked ${counted(marks, 'citation')} to ${counted(sources, 'source')}`,
  uncited: (count: number): string => `${counted(count, 'source')} ${count === 1 ? 'is' : 'are'} cited nowhere`,
  citationsLeft: (count: number, reason: string): string => `${counted(count, 'citation')}: ${lowerFirst(reason)}`,

  tidyTitle: 'Tidy citations',
  nothingToTidy: 'The citations are tidy already',
  mergeTitle: 'Merge duplicate sources',
  nothingToMerge: 'No two footnotes name the same source',
  exportListTitle: 'Export footnotes as numbered list',
  exportLinksTitle: 'Export footnotes as links',
  nothingToExport: 'No footnotes to export',
  linksTitle: 'Turn links into footnotes',
  noLinks: 'No links to the web in the text',
  noFootnoteHere: 'Put the cursor into a footnote or a reference to one.',
  renameTitle: (label: string): string => `Rename footnote ${label}`,
  newName: 'New name',
  rename: 'Rename',
  renamed: (label: string, name: string): string => `Footnote ${label} is called ${name} now.`,

  citationPlaceholder: 'Enter an address, DOI or arXiv number, or pick a source of this note',
  noSource: 'Not an address, DOI or arXiv number',
  insert: 'insert',
  newSource: 'New source',
  fromClipboard: 'From the clipboard',
  ofThisNote: (label: string): string => `Source ${label} of this note`,
  editingNeeded: 'Open the note for editing to insert a citation.',
  cited: 'Inserted the citation.',
} as const;
