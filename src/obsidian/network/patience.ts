import type { ModelLimits } from '../../core/simplify/models/model-engine';

/** Why a question is given up. */
export type StopReason = 'cancelled' | 'timeout' | 'silence';

/** Bounds one question in time, and ends it at once when the user does. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #limits: ModelLimits;
  readonly #cancel: AbortSignal | undefined;
  readonly #onCancel = (): void => { this.#stop('cancelled'); };
  readonly #end: number;
  readonly #timer: number;
  #reason: StopReason | null = null;

  constructor(limits: ModelLimits, cancel: AbortSignal | undefined) {
    this.#limits = limits;
    this.#cancel = cancel;
    this.#end = window.performance.now() + limits.overall;
    this.#timer = window.setTimeout(() => { this.#stop('timeout'); }, limits.overall);
    if (cancel?.aborted === true) this.#stop('cancelled');
    else cancel?.addEventListener('abort', this.#onCancel);
  }

  /** Aborted once it is given up: whatever can be stopped is to listen. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Null while it goes on. */
  get stopped(): StopReason | null {
    return this.#reason;
  }

  /** How many milliseconds are left. */
  get left(): number {
    return Math.max(0, this.#end - window.performance.now());
  }

  /** The outcome of a task, or null as soon as it is given up, even where the task goes on. Rejects as the task does. */
  async upTo<T>(task: Promise<T>): Promise<T | null> {
    const { signal } = this;
    let onStop = (): void => undefined;
    const stop = new Promise<null>((resolve) => {
      onStop = () => { resolve(null); };
      if (signal.aborted) resolve(null);
      else signal.addEventListener('abort', onStop);
    });
    try {
      return await Promise.race([stop, task]);
    } catch (error) {
      if (this.#reason !== null) return null;
      throw error;
    } finally {
      signal.removeEventListener('abort', onStop);
    }
  }

  /** The same for the next bytes of a reply, which may not keep silent for too long. */
  async upToSilence<T>(task: Promise<T>): Promise<T | null> {
    const timer = window.setTimeout(() => { this.#stop('silence'); }, this.#limits.silence);
    try {
      return await this.upTo(task);
    } finally {
      window.clearTimeout(timer);
    }
  }

  /** Lets time pass; false where it is given up meanwhile. */
  async wait(milliseconds: number): Promise<boolean> {
    let timer = 0;
    await this.upTo(new Promise<void>((resolve) => { timer = window.setTimeout(resolve, milliseconds); }));
    window.clearTimeout(timer);
    return this.#reason === null;
  }

  /** Ends the timers. */
  done(): void {
    window.clearTimeout(this.#timer);
    this.#cancel?.removeEventListener('abort', this.#onCancel);
  }

  #stop(reason: StopReason): void {
    this.#reason ??= reason;
    this.#controller.abort();
  }
}
