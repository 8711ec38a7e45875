import type { SummaryState } from '../../core/simplify/provenance';
import type { Readability } from '../../core/simplify/summarizer';
import { counted, lowerFirst, refusals } from './phrasing';

/** What came of giving summaries to several notes. */
export interface RefreshedNotes {
  readonly written: number;
  /** Their own summaries stay. */
  readonly own: number;
  readonly fresh: number;
  /** Of these no summary can be made. */
  readonly without: number;
  readonly byPlainEngine: number;
  /** Harder to read than their notes. */
  readonly harder: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly left: number;
}

/** What is said about summaries. */
export const summaryWords = {
  summarized: 'Wrote the summary.',
  summaryAsIs: 'The summary is up to date already.',

  summaryOf: (name: string): string => `Simplified summary of ${name}`,
  summaryField: 'New summary, to be edited',
  summaryDiff: 'What changes',
  summaryDoubts: 'Doubts about it',
  making: 'Making a summary…',
  summaryStopped: 'Stopped.',
  typedWouldGo: 'What you typed would be lost. Do it once more to go on without it.',
  cancel: 'Cancel',
  madeBy: (engine: string): string => (engine.startsWith('plain@') ? 'Made by the embedded engine.' : `Made by ${engine}.`),
  answering: 'The model is answering…',
  acceptSummary: 'Write it',
  retrySummary: 'Try again',
  plainerSummary: 'Plainer',
  withoutModel: 'Without the model',
  heldBackAnswer: 'Use the answer of the model',
  noSummaryMade: (reason: string): string => `No summary: ${lowerFirst(reason.replace(/\.$/, ''))}.`,
  plainInstead: (reason: string): string => `Made without the model. ${reason}`,
  replaces: {
    missing: '',
    empty: '',
    fresh: 'The summary that is there still fits the note.',
    stale: 'The summary that is there was made from an earlier text.',
    edited: 'The summary that is there was changed by hand. Writing replaces it.',
    unmarked: 'The summary that is there is your own. Writing replaces it.',
  } satisfies Record<SummaryState, string>,
  readabilityOf: (what: string, { measure, score }: Readability): string => {
    switch (measure) {
      case 'flesch-kincaid':
        return `${what}: grade ${score}`;
      case 'lix':
        return `${what}: LIX ${score}`;
      case 'characters-per-sentence':
        return `${what}: ${score} characters a sentence`;
    }
  },
  theNote: 'Note',
  oldSummary: 'old summary',
  newSummary: 'new summary',
  plainerThanNote: 'Lower is plainer. The new summary is plainer than the note.',
  asHardAsNote: 'Lower is plainer. The new summary is about as hard as the note.',
  harderThanNote: 'Lower is plainer. The new summary is harder than the note.',

  replaceOwn: 'Replace your summary?',
  replaceSummary: 'Replace',

  refreshWhich: 'Refresh the summaries of which notes?',
  refreshMarked: 'All notes that are marked for publishing',
  refreshFolder: (path: string): string => `Folder ${path}`,
  refreshTag: (tag: string): string => `Tag ${tag}`,
  noSuchNotes: 'No folder or tag matches',
  refreshItem: (count: number): string => `Refresh the summaries of ${counted(count, 'note')}`,
  lookingAtSummaries: 'Looking at summaries…',
  makingSummaries: 'Making summaries…',
  refreshQuestion: (count: number): string => (count === 1 ? 'Write 1 summary?' : `Write ${count} summaries?`),
  refreshText: (own: number, fresh: number): string => {
    const kept = own > 0 ? `; ${counted(own, 'note')} ${own === 1 ? 'keeps a summary' : 'keep summaries'} of your own` : '';
    return `These notes have no summary, or one that no longer fits; ${counted(fresh, 'note')} ${fresh === 1 ? 'is' : 'are'} up to date${kept}. One undo takes back what was written to closed notes.`;
  },
  refreshNote: (path: string, state: SummaryState): string => `${path}: ${state === 'stale' ? 'no longer fits' : 'none'}`,
  andOthers: (count: number): string => `and ${counted(count, 'other note')}`,
  writeSummaries: 'Write',
  nothingToRefresh: ({ own, fresh, refused }: Pick<RefreshedNotes, 'own' | 'fresh' | 'refused'>): string => {
    const kept = own > 0 ? `; ${counted(own, 'note')} ${own === 1 ? 'keeps a summary' : 'keep summaries'} of your own` : '';
    return `No summary to write: ${counted(fresh, 'note')} ${fresh === 1 ? 'is' : 'are'} up to date${kept}.${refusals(refused)}`;
  },
  refreshed: ({ written, without, byPlainEngine, harder, refused, left }: RefreshedNotes): string => {
    const none = without > 0 ? `; ${counted(without, 'note')} ${without === 1 ? 'holds' : 'hold'} too little for one` : '';
    const plain = byPlainEngine > 0 ? `; ${byPlainEngine} of them without the model` : '';
    const hard = harder > 0 ? `; ${harder} of them harder to read than ${harder === 1 ? 'its note' : 'their notes'}` : '';
    const stopped = left > 0 ? `; stopped before ${counted(left, 'note')}, run it again to go on` : '';
    return `Wrote the summaries of ${counted(written, 'note')}${none}${plain}${hard}${stopped}.${refusals(refused)}`;
  },
} as const;
