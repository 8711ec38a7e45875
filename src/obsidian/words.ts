import type { Severity } from '../core/problem/problem';
import { citationWords } from './words/citation-words';
import { cliWords } from './words/cli-words';
import { changeWords } from './words/change-words';
import { counted, lowerFirst } from './words/phrasing';
import { modelWords } from './words/model-words';
import { panelWords } from './words/panel-words';
import { publishWords } from './words/publish-words';
import { settingsWords } from './words/settings-words';
import { undoWords } from './words/undo-words';
import { webWords } from './words/web-words';
import { summaryWords } from './words/summary-words';

/** Every sentence that the plugin shows. Sentences that are put together have no full stop. */
export const words = {
  ...publishWords,
  ...changeWords,
  ...cliWords,
  ...citationWords,
  ...modelWords,
  ...webWords,
  ...summaryWords,
  ...panelWords,
  ...settingsWords,
  ...undoWords,

  textExpected: 'Enter some text',

  panesDiffer: 'The note is open twice with different text, wait a moment and try again',
  paneBehind: 'The pane does not show the file as it is, wait a moment and try again',
  typedMeanwhile: 'The note was edited meanwhile, try again',
  frontmatterUnsettled: 'The properties would have to change a second time',
  spansFrontmatter: 'A change would reach from the properties into the text',
  changedSince: 'The note has changed since',
  notWritten: 'The app did not write the file',
  fileGone: 'The note is no longer there',
  unreadableNote: 'Unexpected file that cannot be read, expected a note',
  unreadable: 'The app cannot read or write the file',

  nothingWritten: (reason: string): string => `Nothing was changed: ${lowerFirst(reason)}.`,
  nothingOpened: (reason: string): string => `Nothing was opened: ${lowerFirst(reason)}.`,
  partlyWritten: (reason: string): string => `Only the properties were changed: ${lowerFirst(reason)}.`,
  failed: 'The note could not be read or written. Details are in the developer console.',

  readingVault: 'Reading the vault…',
  checking: 'Checking notes…',
  writing: 'Changing notes…',
  stop: 'Stop',
  stoppedUnchanged: 'Stopped: nothing was changed.',
  doneOf: (done: number, all: number): string => `${done} of ${all}`,

  noProblems: 'No problems found.',
  noProblemsIn: (count: number): string => (count === 0 ? 'No notes to check.' : `No problems found in ${counted(count, 'note')}.`),
  problems: (count: number): string => counted(count, 'problem'),
  filterProblems: (summary: string): string => `${summary}, type to filter`,
  noSuchProblem: 'No problem matches',
  place: (line: number, column: number, rule: string): string => `Line ${line}, column ${column}, ${rule}`,
  severities: { error: 'Error', warning: 'Warning', info: 'Information' } satisfies Record<Severity, string>,
  goTo: 'go to the place',
  fix: 'apply the first fix',
  fixGone: 'The problem is no longer there',
  fixed: (title: string): string => `Done: ${lowerFirst(title)}.`,
  accept: (target: string): string => `Accept ${target}`,
  accepted: (target: string): string => `No problem is made of ${target} any more. The settings list it under Advanced.`,
  turnOff: 'Turn this rule off',
  ruleOff: (name: string): string => `${name} is off for all notes. The settings list it under Checks.`,
  turnOnAgain: 'Turn on again',
  problemsHere: (count: number): string => (count === 1 ? 'A problem in the text' : `${counted(count, 'problem')} in the text`),
  ignore: { here: 'Ignore here', note: 'Ignore in this note' },
  ignored: {
    here: (rule: string): string => `A comment hides ${rule} in this place.`,
    note: (rule: string): string => `The property preflight-ignore hides ${rule} in this note.`,
  },
} as const;
