/** Milliseconds that some work takes. */
export function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Milliseconds on the clock or on the processor, whichever is less: the clock runs on while other programs have the processor.
 * For work that waits for nothing.
 */
export function workTimeOf(work) {
  const used = process.cpuUsage();
  const time = timeOf(work);
  const { user, system } = process.cpuUsage(used);
  return Math.min(time, (user + system) / 1000);
}

/** The least time of some runs of work that waits for nothing: limits are meant on a quiet machine, and other programs make times longer, never shorter. */
export function bestOf(work, rounds = 5) {
  return Math.min(...Array.from({ length: rounds }, () => workTimeOf(work)));
}

/** The number in the middle; of an even count, the higher of the two. */
export function median(numbers) {
  return [...numbers].sort((left, right) => left - right)[numbers.length >> 1];
}

/** Milliseconds for ten million steps of arithmetic: how fast this machine is just now. */
export function calibrate() {
  return bestOf(() => {
    let state = 1;
    for (let step = 0; step < 1e7; step++) state = (state * 48271) % 2147483647;
    return state;
  }, 3);
}
