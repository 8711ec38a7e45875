import { workTimeOf } from './stopwatch.mjs';

/** Below this a ratio of two times says more about the clock than about the work. */
const leastMs = 4;
const rounds = 5;
/** How often the rounds are run again where they fail: another program on the machine makes times longer, never shorter. */
const attempts = 3;

/**
 * The best time of `run` on what `make` makes of a size, in milliseconds, and how many times as long that is as for half the
 * size. Where that is more than `steepest`, the step to twice the size counts: the young part of the heap is full between
 * two of the sizes, and from there on each run is collected in, while what grows faster than its input does so at both.
 */
export function measureGrowth({ run, make, size, slowest, steepest }) {
  const whole = new Stopwatch(run, make(size));
  const half = new Stopwatch(run, make(size / 2));
  const isSteep = () => whole.best > leastMs && whole.best / half.best > steepest;
  for (let attempt = 0; attempt < attempts && (attempt === 0 || whole.best > slowest || isSteep()); attempt++) runRounds(whole, half);
  if (!isSteep()) return { time: whole.best, ratio: whole.best > leastMs ? whole.best / half.best : 1 };
  const twice = new Stopwatch(run, make(size * 2));
  for (let attempt = 0; attempt < attempts && (attempt === 0 || twice.best / whole.best > steepest); attempt++) runRounds(twice, whole);
  return { time: whole.best, ratio: twice.best / whole.best };
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
