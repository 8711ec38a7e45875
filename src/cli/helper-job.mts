import type { Severities } from './vault-checks.mts';
import type { PublisherForm, PublisherSettings } from '../core/publishers/publisher';
import type { Settings } from '../core/settings/settings';
import type { Pack } from './number-text.mts';
import type { SharedBlocks } from './packed-note.mts';

/** So many notes are taken by a thread at once. */
export const batchSize = 64;

/** Places of the numbers that both threads see: the batch that is to be taken next, how many answers there are, and how many notes the helper has read. */
export const nextBatch = 0;
export const answered = 1;
export const heartbeat = 2;

/** What the helper is asked to do, in a form that can be sent. */
export interface HelperJob {
  readonly number: number;
  /** Three numbers: see above. */
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
  readonly severities: Severities;
  /** Whether every note is checked, marked for publishing or not. */
  readonly isWanted: boolean;
}

/** What the helper has read of one batch. */
export interface HelperAnswer {
  readonly job: number;
  readonly batch: number;
  readonly pack: Pack;
  readonly blocks: SharedBlocks;
}
