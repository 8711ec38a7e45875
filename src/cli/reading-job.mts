import type { Severity } from '../core/problem/problem';
import type { PublisherForm, PublisherSettings } from '../core/publishers/publisher';
import type { Settings } from '../core/settings/settings';
import type { Pack } from './number-text.mts';
import type { SharedBlocks } from './packed-note.mts';

/** So many notes are taken by a thread at once. */
export const batchSize = 64;

/** Of the numbers that both threads see, the place of the batch that is to be taken next. */
export const nextBatch = 0;

/** The place of how many answers there are. */
export const answered = 1;

/** The place of how many notes the second thread has read. */
export const heartbeat = 2;

/** What the second thread is asked to do, in a form that can be sent. */
export interface ReadingJob {
  readonly number: number;
  /** Three numbers, at the places above. */
  readonly control: SharedArrayBuffer;
  /** Absolute. */
  readonly folder: string;
  /** Paths of all notes inside the folder, with NUL between. */
  readonly paths: string;
  /** The id of the publisher. */
  readonly publisher: string;
  readonly publisherSettings: PublisherSettings;
  readonly form: PublisherForm | null;
  readonly settings: Settings;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Whether every note is checked, marked for publishing or not. */
  readonly isWanted: boolean;
}

/** What the second thread has read of one batch. */
export interface ReadingAnswer {
  readonly job: number;
  readonly batch: number;
  readonly pack: Pack;
  readonly blocks: SharedBlocks;
}

/** The port between the threads is the program's own: what comes through it is an answer, if maybe to another job. */
export function isReadingAnswer(message: unknown): message is ReadingAnswer {
  return typeof message === 'object' && message !== null && 'job' in message && 'pack' in message;
}
