import { loadSource } from '../scripts/load-source.mjs';
import { atMost } from './figures.mjs';
import { measureGrowth } from './growth.mjs';
import { calibrate } from './stopwatch.mjs';

const size = 1024 * 1024;
const slowestMs = 250;
const steepest = 2.6;

/** Parses a text of each hostile shape: 1 MiB in time, and twice the text in little more than twice the time. Answers the number of failures. */
export async function benchHostile(filter = '') {
  const { parseNote } = await loadSource('src/core/note/parse-note.ts');
  const { hostileShapes } = await loadSource('test/support/hostile-shapes.ts');
  const shapes = hostileShapes.filter(({ name }) => name.includes(filter));
  console.log(`hostile shapes, 1 MiB in at most ${slowestMs} ms, twice the text in at most ${steepest} times as long`);
  console.log(`calibration: ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  for (const { make } of shapes) parseNote(make(4096));
  const measured = [];
  for (const { name, make } of shapes) {
    const { time, ratio } = measureGrowth({ run: parseNote, make, size, slowest: slowestMs, steepest });
    const fails = time > slowestMs || ratio > steepest;
    measured.push({ time, ratio, fails });
    console.log(`${fails ? 'FAIL' : 'ok  '} ${time.toFixed(1).padStart(8)} ms  x${ratio.toFixed(2)}  ${name}`);
  }
  console.log(`calibration: ${calibrate().toFixed(0)} ms`);
  const failures = measured.filter(({ fails }) => fails).length;
  console.log(`hostile: ${shapes.length - failures} passed, ${failures} failed`);
  atMost(`parse 1 MiB of each of ${shapes.length} hostile shapes, the slowest`, Math.max(...measured.map(({ time }) => time)), slowestMs, 'ms');
  atMost('the same, twice the text, the steepest', Math.max(...measured.map(({ ratio }) => ratio)), steepest, 'times');
  return failures;
}
