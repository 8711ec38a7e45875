/** How long the app may be kept busy at a stretch, in milliseconds: a screen of 60 frames a second loses none. */
const sliceLength = 10;

/** After this many milliseconds without an idle moment, work goes on all the same. */
const longestWait = 1000;

/**
 * Cuts long work into slices: between its steps the work awaits `breathe`, which lets the app do its own as soon as a
 * slice has been used up. While somebody waits (`hurry`), the next slice does not wait for an idle moment.
 */
export class IdleSlices {
  #end = 0;
  #waiting = 0;

  /** Resolves at once within a slice, else with the next one. */
  async breathe(): Promise<void> {
    if (window.performance.now() < this.#end) return;
    await this.next();
  }

  /** Resolves with the next slice. */
  async next(): Promise<void> {
    await (this.#waiting > 0 ? nextTask() : nextIdleMoment());
    this.#end = window.performance.now() + sliceLength;
  }

  /** Somebody waits for the work until the promise settles. */
  async hurry<T>(work: Promise<T>): Promise<T> {
    this.#waiting += 1;
    try {
      return await work;
    } finally {
      this.#waiting -= 1;
    }
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}

function nextIdleMoment(): Promise<void> {
  // Web views on Apple's phones have no idle callback.
  if (!Reflect.has(window, 'requestIdleCallback')) return nextTask();
  return new Promise((resolve) => {
    window.requestIdleCallback(() => { resolve(); }, { timeout: longestWait });
  });
}
