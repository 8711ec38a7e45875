import { type Changes, counted, lowerFirst, refusals } from './phrasing';

/** What is said about publishing. */
export const publishWords = {
  published: 'Marked for publishing.',
  unpublished: 'No longer marked for publishing.',
  alreadyMarked: 'The note already is as you want it.',
  markItem: (count: number): string => (count === 1 ? 'Mark for publishing' : `Mark ${counted(count, 'note')} for publishing`),
  unmarkItem: (count: number): string => (count === 1 ? 'Take back from publishing' : `Take ${counted(count, 'note')} back from publishing`),
  markMany: (count: number): string => `Mark ${counted(count, 'note')} for publishing?`,
  unmarkMany: (count: number): string => `Take ${counted(count, 'note')} back from publishing?`,
  changesProperties: 'This changes one property of each note. One undo takes all of it back.',
  mark: 'Mark',
  unmark: 'Take back',
  markAnyway: 'Mark anyway',
  markOthers: (count: number): string => `Mark the other ${counted(count, 'note')}`,
  markAll: (count: number): string => `Mark all ${counted(count, 'note')}`,
  markAllTheSame: 'An error stops the publisher, or lets out what nobody meant to publish. It is up to you.',
  statusesChanged: (change: 'on' | 'off', { written, unchanged, refused, left }: Changes): string => {
    const done = change === 'on' ? `Marked ${counted(written, 'note')} for publishing` : `Took ${counted(written, 'note')} back from publishing`;
    const asIs = unchanged > 0 ? `; ${counted(unchanged, 'note')} already ${unchanged === 1 ? 'was' : 'were'}` : '';
    const stopped = left > 0 ? `; stopped before ${counted(left, 'note')}` : '';
    return `${done}${asIs}${stopped}.${refusals(refused)}`;
  },

  errorsFound: (count: number): string => (count === 1 ? 'An error stands in the way of publishing' : `${count} errors stand in the way of publishing`),
  errorItem: (path: string | null, line: number, message: string): string => `${path === null ? 'Line' : `${path}, line`} ${line}: ${message}`,
  notesWithErrors: (count: number, all: number): string => `${count} of ${counted(all, 'note')} ${count === 1 ? 'has' : 'have'} errors`,
  noteWithErrors: (path: string, count: number): string => `${path}: ${counted(count, 'error')}`,
  showProblems: 'Show problems',
  publishAllTheSame: 'Publishing now may stop the publisher, or let out what nobody meant to publish. It is up to you.',
  notMarkedYet: 'The note is not marked for publishing',
  willBeMarked: 'It will be marked and then published.',
  publish: 'Publish anyway',
  markAndPublish: 'Mark and publish',
  notPublished: (reason: string): string => `Nothing was published: ${lowerFirst(reason)}.`,
  otherNoteActive: 'Another note is the active one now',
  publishOutside: (publisher: string): string => `Checked. Now publish with ${publisher} as you are used to.`,
  publishYourself: (publisher: string): string => `Checked. ${publisher} cannot be started from here: open the command palette, type “${publisher}” and choose what publishes.`,
  publishStopped: 'Stopped: nothing was published.',

  nothingMissing: 'Nothing to fill in: the properties have all that the note tells.',
  prepareQuestion: 'Prepare the note for publishing?',
  willBeFilledIn: 'This will be filled in; what the properties say already stays as it is.',
  filledIn: (key: string, value: string, origin: string): string => `${key}: ${value} (${origin})`,
  origins: { heading: 'from the first heading', 'file-name': 'from the file name', summary: 'from the summary', today: 'today', text: 'from the text', contract: 'demanded' },
  fillIn: 'Fill in',
  prepared: (count: number): string => (count === 1 ? 'Filled in 1 property.' : `Filled in ${count} properties.`),

  homeSet: (name: string, { written, refused }: Changes): string => {
    const taken = written > 0 ? `; ${counted(written, 'note')} no longer ${written === 1 ? 'is' : 'are'}` : '';
    return `${name} is the home page now${taken}.${refusals(refused)}`;
  },

  urlCopied: (url: string): string => `Copied ${url}`,
  unpublishedUrlCopied: (url: string): string => `Copied ${url}, where nothing is until the note is published.`,
  urlNotCopied: (url: string): string => `The clipboard cannot be written. The address is ${url}`,
  noUrl: (publisher: string): string => `${publisher} would make no page of this note.`,

  addressChanged: (before: string, after: string | null): string => `The public address of this note was ${before} and ${after === null ? 'is gone' : `is now ${after}`}.`,
  addressesChanged: (count: number, before: string, after: string | null): string =>
    `${count} published notes have lost their public address; ${before} ${after === null ? 'is gone' : `is now ${after}`}.`,
  keepAddress: 'Keep the old address',
  keepAddresses: 'Keep the old addresses',
  addressesKept: (count: number, refused: Changes['refused']): string => `${counted(count, 'note')} ${count === 1 ? 'keeps its' : 'keep their'} address.${refusals(refused)}`,

  publicTitle: 'What is public',
  refresh: 'List again',
  noPage: 'no page',
  publicNotes: (count: number): string => counted(count, 'published note'),
  publicEmbedded: (count: number): string => `${counted(count, 'note')} that published notes show`,
  publicFiles: (count: number): string => counted(count, 'file'),
  publicProperties: (count: number): string => (count === 1 ? '1 property' : `${count} properties`),
  publicCanvases: (count: number): string => (count === 1 ? '1 canvas' : `${count} canvases`),
  shownIn: (paths: readonly string[]): string => paths.length === 0 ? 'shown nowhere' : `shown in ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`,
  inNotes: (count: number): string => `in ${counted(count, 'note')}`,
  fileSize: (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  andMore: (count: number): string => `and ${count} more`,
} as const;
