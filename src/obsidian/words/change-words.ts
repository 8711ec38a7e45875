import { counted, lowerFirst } from './phrasing';

/** What is said about a change that is shown before it is made. */
export const changeWords = {
  apply: 'Apply',
  applySome: (count: number, all: number): string => `Apply ${count} of ${all}`,
  takeAll: 'All',
  takeNone: 'None',
  whichPlaces: 'Which places to change',
  follows: (line: string): string => `${line}, follows the others`,
  withLines: (line: string, others: readonly number[], areMore: boolean): string => {
    if (others.length === 0) return line;
    return `${line}, together with ${others.length === 1 ? 'line' : 'lines'} ${others.join(', ')}${areMore ? ' and more' : ''}`;
  },
  waitsForOthers: 'That place only changes together with one that is left out. Select all to have it.',
  notAsChosen: (reason: string): string => `It cannot be done so: ${lowerFirst(reason)}.`,
  before: 'Before',
  after: 'After',
  previous: 'Previous',
  next: 'Next',
  changesShown: 'Changes',
  notYet: 'Nothing is written yet. If you apply it:',
  leftAlone: 'Left alone:',
  lineNumber: (line: number): string => `Line ${line}`,
  placesChange: (count: number): string => `${counted(count, 'place')} ${count === 1 ? 'changes' : 'change'}`,
  pageOf: (first: number, last: number, all: number): string => `${first} to ${last} of ${all}`,
  nothingToDo: (nothing: string, remarks: readonly string[]): string => {
    const [first] = remarks;
    const others = remarks.length - 1;
    const more = others > 0 ? `, and ${others} more` : '';
    return first === undefined ? `${nothing}.` : `${nothing}: ${lowerFirst(first)}${more}.`;
  },
  changed: (changes: readonly string[], title: string): string => (changes.length === 0 ? `Done: ${lowerFirst(title)}.` : `${changes.join('. ')}.`),
} as const;
