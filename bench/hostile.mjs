import { loadSource } from '../scripts/load-source.mjs';

const bytes = 1024 * 1024;
const slowestMs = 250;
const steepest = 2.6;
/** Below this a ratio of two times says more about the clock than about the parser. */
const leastMs = 4;
const rounds = 5;

/** Parses a text of each hostile shape: 1 MiB in time, and twice the text in little more than twice the time. Answers the number of failures. */
export async function benchHostile(filter = '') {
  const { parseNote } = await loadSource('src/core/note/parse-note.ts');
  const { hostileShapes } = await loadSource('test/support/hostile-shapes.ts');
  const shapes = hostileShapes.filter(({ name }) => name.includes(filter));
  console.log(`hostile shapes, best of ${rounds}: 1 MiB in at most ${slowestMs} ms, twice the text in at most ${steepest} times as long`);
  console.log(`calibration: ${calibrate().toFixed(1)} ms for 10^7 steps of arithmetic`);
  warmUp(parseNote, shapes);
  let failures = 0;
  for (const { name, make } of shapes) {
    const once = bestTime(parseNote, make(bytes));
    let half = bestTime(parseNote, make(bytes / 2));
    let whole = once;
    for (let attempt = 0; attempt < 2 && isSteep(half, whole); attempt++) {
      half = Math.min(half, bestTime(parseNote, make(bytes / 2)));
      whole = Math.min(whole, bestTime(parseNote, make(bytes)));
    }
    const fails = whole > slowestMs || isSteep(half, whole);
    if (fails) failures++;
    console.log(`${fails ? 'FAIL' : 'ok  '} ${whole.toFixed(1).padStart(8)} ms  x${(whole / half).toFixed(2)}  ${name}`);
  }
  console.log(`calibration: ${calibrate().toFixed(1)} ms`);
  console.log(`hostile: ${shapes.length - failures} passed, ${failures} failed`);
  return failures;
}

function isSteep(half, whole) {
  return whole > leastMs && whole / half > steepest;
}

function bestTime(parseNote, text) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    parseNote(text);
    best = Math.min(best, performance.now() - start);
    if (best > slowestMs * 8) break;
  }
  return best;
}

function warmUp(parseNote, shapes) {
  for (const { make } of shapes) parseNote(make(4096));
}

/** A loop whose time tells how fast this machine is just now. */
function calibrate() {
  const start = performance.now();
  let state = 1;
  for (let step = 0; step < 1e7; step++) state = (state * 48271) % 2147483647;
  return performance.now() - start + (state === 0 ? 1 : 0);
}
