// npm run bench                   all benches, and a table of their figures
// npm run bench -- --write        the same, and the table goes into docs/performance.md
// npm run bench <name> [<what>]   one of them, with what it takes: a folder of notes, or a part of the names of what it measures
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benches } from './benches.mjs';
import { calibrate } from './stopwatch.mjs';
import { machineLine, summaryTable, verdictLine, withSummary } from './summary.mjs';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

const { positionals: [name, argument], values: { write } } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
if (name !== undefined && !benches.has(name)) refuse(`Unexpected bench \`${name}\`, expected one of: ${[...benches.keys()].join(', ')}`);
if (name !== undefined && write) refuse('Unexpected `--write` with one bench, expected all: the page holds the figures of one run');

let child = null;
// Ctrl-C reaches both processes, other signals only this one.
process.on('SIGTERM', () => {
  child?.kill();
  process.exit(1);
});

const calibration = calibrate();
const figures = [];
for (const each of name === undefined ? benches.keys() : [name]) figures.push(...(await run(each, argument)));
const summary = `${summaryTable(figures)}\n\n${machineLine(calibration)}`;
console.log(`\n${summary}\n\n${verdictLine(figures)}`);
if (write) writeFileSync(page, withSummary(readFileSync(page, 'utf8'), summary));
process.exitCode = figures.some(({ verdict }) => verdict === 'FAIL') ? 1 : 0;

/** Runs a bench in a process of its own; answers its figures. A bench that fails without a figure that does is one itself. */
async function run(bench, given) {
  console.log(`\n== ${bench}`);
  const begin = performance.now();
  child = fork(fileURLToPath(new URL('run-one.mjs', import.meta.url)), given === undefined ? [bench] : [bench, given]);
  const shown = [];
  child.on('message', (figure) => shown.push(figure));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(`${bench}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  if (code !== 0 && !shown.some(({ verdict }) => verdict === 'FAIL')) shown.push({ name: `the bench \`${bench}\``, figure: `ended with ${String(code)}`, limit: '', verdict: 'FAIL' });
  return shown;
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}
