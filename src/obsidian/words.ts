import type { Severity } from '../core/problem/problem';

/** Every sentence that the plugin shows. Sentences that are put together have no full stop. */
export const words = {
  rulesPage: { name: 'Rules', description: 'How much each kind of problem counts.' },
  textExpected: 'Enter some text',

  panesDiffer: 'The note is open twice with different text, wait a moment and try again',
  paneBehind: 'The pane does not show the file as it is, wait a moment and try again',
  typedMeanwhile: 'The note was edited meanwhile, try again',
  frontmatterUnsettled: 'The properties would have to change a second time',
  spansFrontmatter: 'A change would reach from the properties into the text',
  changedSince: 'The note has changed since',
  notWritten: 'The app did not write the file',
  fileGone: 'The note is no longer there',

  nothingWritten: (reason: string): string => `Nothing was changed: ${lowerFirst(reason)}.`,
  partlyWritten: (reason: string): string => `Only the properties were changed: ${lowerFirst(reason)}.`,
  failed: 'The note could not be read or written. Details are in the developer console.',

  published: 'Marked for publishing.',
  unpublished: 'No longer marked for publishing.',
  alreadyMarked: 'The publish status is as wanted already.',

  noProblems: 'No problems found.',
  problems: (count: number): string => counted(count, 'problem'),
  filterProblems: (summary: string): string => `${summary}, type to filter`,
  noSuchProblem: 'No problem matches',
  place: (line: number, column: number, rule: string): string => `Line ${line}, column ${column}, ${rule}`,
  severities: { error: 'Error', warning: 'Warning', info: 'Information' } satisfies Record<Severity, string>,
  goTo: 'go to the place',
  fix: 'apply the first fix',
  fixGone: 'The problem is no longer there',
  fixed: (title: string): string => `Done: ${lowerFirst(title)}.`,

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

  summarized: (sentences: number): string => `Inserted a summary of ${counted(sentences, 'sentence')}.`,
  summaryAsIs: 'The summary is up to date already.',

  undone: (path: string): string => `Restored ${path}.`,
  notUndone: (path: string, reason: string): string => `Skipped ${path}: ${lowerFirst(reason)}.`,
  nothingToUndo: 'No change of a file to undo.',

  unknownPublisher: 'The chosen publisher is not known',
} as const;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence as part of another one; a capital that belongs to an abbreviation stays. */
function lowerFirst(sentence: string): string {
  const isWord = /^[A-Z][a-z ]/.test(sentence);
  return isWord ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
}
