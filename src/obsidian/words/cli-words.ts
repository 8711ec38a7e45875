import { lowerFirst } from './phrasing';

/** What is said on the command line of the app. */
export const cliWords = {
  cliUnknown: (name: string, known: readonly string[]): string => `Unexpected ${name}, expected ${known.join(', ')}.`,
  cliChoice: (name: string, value: string, choices: readonly string[]): string => `Unexpected ${name}=${value}, expected ${choices.join(', ')}.`,
  cliMissing: (name: string, choices: readonly string[]): string => `Unexpected end, expected ${name}=${choices.join('|')}.`,
  cliNoActiveNote: 'No note is active: name one with path=.',
  cliNoSuchNote: (path: string): string => `Nothing is at ${path}.`,
  cliNoNote: (path: string): string => `No note is at ${path}.`,
  cliNothing: (path: string): string => `${path}: nothing to change.`,
  cliWritten: (path: string): string => `${path}: written.`,
  cliNotWritten: 'Nothing is written yet: add write to do it.',
  cliInsist: 'Nothing was changed. Add insist to mark it all the same.',
  cliOverwrite: (reason: string): string => `Nothing was changed: ${lowerFirst(reason)}. Add overwrite to replace it all the same.`,
  cliHarder: 'The summary is harder to read than the note',
} as const;
