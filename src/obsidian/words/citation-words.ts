import { counted, lowerFirst } from './phrasing';

/** What is said about citations. */
export const citationWords = {
  convertTitle: 'Convert pasted citations',
  nothingToConvert: 'No pasted citations to convert',
  citationsLeft: (count: number, reason: string): string => `${counted(count, 'citation')}: ${lowerFirst(reason)}`,

  leftoversTitle: 'Remove leftovers of AI tools',
  noLeftovers: 'No leftovers of AI tools',
  clipboardClosed: 'The clipboard cannot be read here. Paste the answer as usual, and then convert its citations.',
  nothingCopied: 'The clipboard holds no text.',
  noCitationsPasted: 'No citations that can be converted, paste as usual',
  pasted: 'Paste AI answer with footnotes',
  pasteHoldsCitations: 'The pasted text cites sources.',
  makeFootnotes: 'Make footnotes of them',
  pasteMoved: 'The pasted text is no longer where it was',

  tidyTitle: 'Tidy citations',
  nothingToTidy: 'The citations are tidy already',
  mergeTitle: 'Merge duplicate sources',
  nothingToMerge: 'No two footnotes name the same source',
  exportListTitle: 'Export footnotes as numbered list',
  exportLinksTitle: 'Export footnotes as links',
  nothingToExport: 'No footnotes to export',
  linksTitle: 'Turn links into footnotes',
  noLinks: 'No links stand in parentheses by themselves',
  noFootnoteHere: 'Put the cursor into a footnote or a reference to one.',
  renameTitle: (label: string): string => `Rename footnote ${label}`,
  newName: 'New name',
  rename: 'Rename',
  renamed: (label: string, name: string): string => `Footnote ${label} is called ${name} now.`,

  citationPlaceholder: 'Enter an address, DOI or arXiv number, or find a source',
  noSourceYet: 'No source is known yet',
  noSource: 'Not an address, DOI or arXiv number',
  insert: 'insert',
  newSource: 'New source',
  fromClipboard: 'From the clipboard',
  ofThisNote: (label: string): string => `Source ${label} of this note`,
  ofNote: (path: string): string => `From ${path}`,
  editingNeeded: 'Open the note for editing to insert a citation.',
  cited: 'Inserted the citation.',
} as const;
