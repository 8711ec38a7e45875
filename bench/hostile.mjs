import { loadSource } from '../scripts/load-source.mjs';

const size = 1024 * 1024;
const slowestMs = 250;
const steepest = 2.6;
/** Below this a ratio of two times says more about the clock than about the parser. */
const leastMs = 4;
const rounds = 5;
/** How often the rounds are run again where they fail: another program on the machine makes times longer, never shorter. */
const attempts = 3;

/** Parses a text of each hostile shape: 1 MiB in time, and twice the text in little more than twice the time. Answers the number of failures. */
export async function benchHostile(filter = '') {
  const { parseNote } = await loadSource('src/core/note/parse-note.ts');
  const { hostileShapes } = await loadSource('test/support/hostile-shapes.ts');
  const shapes = hostileShapes.filter(({ name }) => name.includes(filter));
  console.log(`hostile shapes, best of ${rounds} rounds: 1 MiB in at most ${slowestMs} ms, twice the text in at most ${steepest} times as long`);
  console.log(`calibration: ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  for (const { make } of shapes) parseNote(make(4096));
  let failures = 0;
  for (const { name, make } of shapes) {
    const { time, ratio } = measure(parseNote, make);
    const fails = time > slowestMs || ratio > steepest;
    if (fails) failures++;
    console.log(`${fails ? 'FAIL' : 'ok  '} ${time.toFixed(1).padStart(8)} ms  x${ratio.toFixed(2)}  ${name}`);
  }
  console.log(`calibration: ${calibrate().toFixed(0)} ms`);
  console.log(`hostile: ${shapes.length - failures} passed, ${failures} failed`);
  return failures;
}

/**
 * The best time for 1 MiB and how much longer that is than for half of it. Where that is too steep, the step to 2 MiB counts:
 * the collector sets in between the sizes once, while what grows faster than the text does so at both.
 */
function measure(parseNote, make) {
  const whole = new Stopwatch(parseNote, make(size));
  const half = new Stopwatch(parseNote, make(size / 2));
  const isSteep = () => whole.best > leastMs && whole.best / half.best > steepest;
  for (let attempt = 0; attempt < attempts && (attempt === 0 || whole.best > slowestMs || isSteep()); attempt++) runRounds(whole, half);
  if (!isSteep()) return { time: whole.best, ratio: whole.best > leastMs ? whole.best / half.best : 1 };
  const twice = new Stopwatch(parseNote, make(size * 2));
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

  constructor(parseNote, text) {
    this.parseNote = parseNote;
    this.text = text;
  }

  /** Counts the time on the clock or on the processor, whichever is less: the clock runs on while other programs have the processor. */
  run() {
    const start = performance.now();
    const used = process.cpuUsage();
    this.parseNote(this.text);
    const { user, system } = process.cpuUsage(used);
    this.best = Math.min(this.best, performance.now() - start, (user + system) / 1000);
  }
}

/** A loop whose time tells how fast this machine is just now. */
function calibrate() {
  const start = performance.now();
  let state = 1;
  for (let step = 0; step < 1e7; step++) state = (state * 48271) % 2147483647;
  return state === 0 ? 0 : performance.now() - start;
}
