import { counted, lowerFirst } from './phrasing';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What is said about taking changes of files back. */
export const undoWords = {
  undoWhat: (what: string, age: number): string => `Undo ${what === '' ? 'the last change' : lowerFirst(what)}, ${ago(age)}`,
  willBeRestored: (able: number, all: number): string =>
    able === all ? `All ${counted(all, 'note')} are still as they were left, and will be as before.` : `${able} of ${counted(all, 'note')} will be as before. The others have changed since, and stay as they are.`,
  stays: (path: string, reason: string): string => `${path} stays: ${lowerFirst(reason)}`,
  restore: (count: number): string => `Restore ${counted(count, 'note')}`,
  undone: (path: string, what: string): string => (what === '' ? `Restored ${path}.` : `Restored ${path} as it was before "${what}".`),
  undoneMany: (count: number): string => `Restored ${counted(count, 'note')}.`,
  notUndone: (path: string, reason: string): string => `Skipped ${path}: ${lowerFirst(reason)}.`,
  nothingToUndo: 'No change of a file to undo.',
  otherLastChange: 'The last change is another one by now, try again',
} as const;

/** How long ago something was, in milliseconds, in words. */
function ago(age: number): string {
  if (age < minute) return 'made just now';
  if (age < hour) return `made ${counted(Math.floor(age / minute), 'minute')} ago`;
  return age < day ? `made ${counted(Math.floor(age / hour), 'hour')} ago` : `made ${counted(Math.floor(age / day), 'day')} ago`;
}
