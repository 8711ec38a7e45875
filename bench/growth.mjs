import { workTimeOf } from './stopwatch.mjs';

/** Below this a ratio of two times says more about the clock than about the work. */
const leastMs = 4;
const rounds = 5;
/** How often the rounds are run again where they fail: another program on the machine makes times longer, never shorter. */
const attempts = 3;

/** The steps that growth is measured at: from half the size to the whole, and on where that is too steep. */
const steps = [1, 2, 4];

/**
 * The best time of `run` on what `make` makes of a size, in milliseconds, and how many times as long that is as for half the
 * size. Where that is more than `steepest`, the steps to twice and to four times the size count, too, and the least of them is
 * taken: the young part of the heap is full somewhere between the sizes, and from there on runs are collected in, first some
 * and then all, while what grows faster than its input does so at every step.
 */
export function measureGrowth({ run, make, size, slowest, steepest }) {
  let smaller = new Stopwatch(run, make(size / 2));
  let time = Infinity;
  let ratio = Infinity;
  for (const step of steps) {
    if (ratio <= steepest) break;
    const larger = new Stopwatch(run, make(size * step));
    const isSteep = () => larger.best > leastMs && larger.best / smaller.best > steepest;
    const isSlow = () => step === 1 && larger.best > slowest;
    for (let attempt = 0; attempt < attempts && (attempt === 0 || isSlow() || isSteep()); attempt++) runRounds(larger, smaller);
    if (step === 1) time = larger.best;
    ratio = Math.min(ratio, larger.best > leastMs ? larger.best / smaller.best : 1);
    smaller = larger;
  }
  return { time, ratio };
}

/** In turn, so that both meet the same load of the machine. */
function runRounds(first, second) {
  for (let round = 0; round < rounds; round++) {
    first.run();
    second.run();
  }
}

class Stopwatch {
  best = Infinity;
  #run;
  #input;

  constructor(run, input) {
    this.#run = run;
    this.#input = input;
  }

  run() {
    this.best = Math.min(this.best, workTimeOf(() => void this.#run(this.#input)));
  }
}
