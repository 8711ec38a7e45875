import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { headlessOptions } from '../esbuild.config.mjs';
import { loadSource } from '../scripts/load-source.mjs';
import { measureChange, measureNote } from './check/one-note.mjs';
import { timeRumdl } from './check/rumdl.mjs';
import { writeVault } from './make-vault.mjs';

const notes = 10_000;
const rounds = 5;
const warmRounds = 4;
const limits = { ratio: 12, againstRumdl: 1.5, memory: 400, change: 20, note: 5 };

/** Checks a generated vault of 10,000 notes, or the folder that is given, with everything that has a limit. Answers the number of failures. */
export async function benchCheck(given = '') {
  const source = await loadSource('bench/check/source.ts');
  const made = given === '' ? mkdtempSync(join(tmpdir(), 'preflight-vault-')) : '';
  const folder = given || made;
  try {
    if (made !== '') writeVault(notes, made);
    const paths = notePaths(folder);
    const times = timeWhole(source, folder, paths);
    printProblems(source, folder);
    const results = [
      result('check --all, times reading the files', times.check / times.read, limits.ratio),
      result('peak memory of the program, MiB', await memoryOf(folder), limits.memory),
      result('re-check after one changed note, ms', measureChange(source, paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])), limits.change),
      result('all rules on a note of 20 KB, ms', measureNote(source), limits.note),
      ...againstRumdl(folder, times.check),
    ];
    const failures = results.filter((passed) => !passed).length;
    console.log(`check: ${results.length - failures} passed, ${failures} failed`);
    return failures;
  } finally {
    if (made !== '') rmSync(made, { recursive: true });
  }
}

/** Both warm, in this process, in turn: the medians in milliseconds. */
function timeWhole(source, folder, paths) {
  const read = () => paths.forEach((path) => void readFileSync(path, 'utf8'));
  const check = () => void output(source, folder, 'text');
  // The engine goes on compiling for some rounds: until then the time is its, not the program's.
  for (let round = 0; round < warmRounds; round++) {
    read();
    check();
  }
  const times = Array.from({ length: rounds }, () => ({ read: timeOf(read), check: timeOf(check) }));
  const [readTime, checkTime] = [median(times.map((time) => time.read)), median(times.map((time) => time.check))];
  console.log(`check of ${paths.length} notes with --all, median of ${rounds}, warm, one thread`);
  console.log(`reading ${readTime.toFixed(0)} ms, the whole check ${checkTime.toFixed(0)} ms`);
  return { read: readTime, check: checkTime };
}

function output(source, folder, format) {
  const face = { color: false, workingFolder: folder, now: () => performance.now(), progress: () => undefined };
  return source.runCommandLine(['check', folder, '--all', '--exit-zero', '--format', format], '0.0.0', face).output;
}

function printProblems(source, folder) {
  const counts = new Map();
  const { problems, checked } = JSON.parse(output(source, folder, 'json'));
  for (const { rule, severity } of problems) counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1);
  console.log(`${problems.length} problems in ${checked} notes`);
  for (const [name, count] of [...counts].sort((left, right) => right[1] - left[1])) console.log(`${String(count).padStart(8)}  ${name}`);
}

/** The most memory that a process of the built program ever holds, in MiB. */
async function memoryOf(folder) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'preflight-program-')), 'preflight.mjs');
  await esbuild.build({ ...headlessOptions(true), outfile });
  const watcher = new URL('check/print-memory.mjs', import.meta.url).href;
  const { stderr } = spawnSync(process.execPath, ['--import', watcher, outfile, 'check', folder, '--all', '--exit-zero'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  rmSync(outfile);
  return Number(/peak memory: (\d+) KiB/.exec(stderr)?.[1]) / 1024;
}

/** rumdl uses every core, and the check one. */
function againstRumdl(folder, ours) {
  const theirs = timeRumdl(folder, 3);
  if (theirs === null) return [];
  const factor = theirs / ours;
  const passed = factor >= limits.againstRumdl;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${factor.toFixed(2).padStart(8)}  times as fast as rumdl check (${theirs.toFixed(0)} ms, all cores), at least ${limits.againstRumdl}`);
  return [passed];
}

function result(name, figure, limit) {
  const passed = figure <= limit;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${figure.toFixed(2).padStart(8)}  ${name}, at most ${limit}`);
  return passed;
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers) {
  return [...numbers].sort((left, right) => left - right)[numbers.length >> 1];
}

function notePaths(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => join(folder, name));
}
