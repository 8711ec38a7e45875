import type { FileChange } from './file-change';

/** Changes of files that are undone together. */
export interface ChangeBatch {
  /** What made them, as in `Mark for publishing`; empty where nobody said. */
  readonly what: string;
  /** When the last of them was made, in milliseconds since 1970. */
  readonly when: number;
  readonly changes: readonly FileChange[];
}

/** What was last written to files, and by whom; those who write wait here for one another. */
export class ChangeHistory {
  #last: ChangeBatch | null = null;
  #maker: object | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** The changes that were made last and not taken back; null where there are none. */
  get last(): ChangeBatch | null {
    return this.#last;
  }

  /** Remembers a change: with those before it where the same maker made them, else in their place. */
  remember(change: FileChange, maker: object, what: string): void {
    const before = this.#maker === maker ? (this.#last?.changes ?? []) : [];
    this.#last = { what, when: Date.now(), changes: [...before, change] };
    this.#maker = maker;
  }

  /** Of a batch that was taken back, keeps what could not be. */
  keep(batch: ChangeBatch, changes: readonly FileChange[]): void {
    this.#last = changes.length === 0 ? null : { ...batch, changes };
  }

  /** Does something once all that was asked for before is done. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
