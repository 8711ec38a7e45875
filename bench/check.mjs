import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource } from '../scripts/load-source.mjs';
import { measureChange, measureNote } from './check/one-note.mjs';
import { timeRumdl } from './check/rumdl.mjs';
import { atLeast, atMost, comparison, missing } from './figures.mjs';
import { writeVault } from './make-vault.mjs';
import { notePaths } from './note-paths.mjs';
import { builtProgram } from './program.mjs';
import { median, timeOf } from './stopwatch.mjs';

const notes = 10_000;
const rounds = 5;
const warmRounds = 4;
const limits = { one: { ratio: 12, againstRumdl: 1.5 }, two: { ratio: 8, againstRumdl: 2.5 }, memory: 400, change: 20, note: 5 };

/** Checks a generated vault of 10,000 notes, or the folder that is given, with everything that has a limit. Answers the number of failures. */
export async function benchCheck(given = '') {
  const source = await loadSource('bench/check/source.ts');
  const made = given === '' ? mkdtempSync(join(tmpdir(), 'preflight-vault-')) : '';
  const folder = given || made;
  try {
    if (made !== '') writeVault(notes, made);
    const paths = notePaths(folder);
    const program = await builtProgram();
    const times = timeWhole((threads) => output({ source, program, folder, format: 'text', threads }), paths);
    printProblems(output({ source, program, folder, format: 'json', threads: 1 }));
    comparison(`read ${paths.length} notes`, times.read, 'ms');
    comparison('check them with `--all`, one thread', times.one, 'ms');
    comparison('check them with `--all`, two threads', times.two, 'ms');
    const theirs = timeRumdl(folder, 3);
    if (theirs !== null) comparison('check the same notes with rumdl, on all cores', theirs, 'ms');
    const failures = [
      atMost('one thread, compared with reading', times.one / times.read, limits.one.ratio, 'times'),
      atMost('two threads, compared with reading', times.two / times.read, limits.two.ratio, 'times'),
      atMost('peak memory of the program, one thread', memoryOf(program, folder, 1), limits.memory, 'MiB'),
      atMost('peak memory of the program, two threads', memoryOf(program, folder, 2), limits.memory, 'MiB'),
      atMost('re-check after one changed note', measureChange(source, paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])), limits.change, 'ms'),
      atMost('all rules on a note of 20 KB', measureNote(source), limits.note, 'ms'),
      againstRumdl(theirs, times.one, 'one thread', limits.one.againstRumdl),
      againstRumdl(theirs, times.two, 'two threads', limits.two.againstRumdl),
    ];
    return failures.reduce((sum, failed) => sum + failed, 0);
  } finally {
    if (made !== '') rmSync(made, { recursive: true });
  }
}

/** All warm, in this process, in turn: the medians in milliseconds. The second thread stays from one check to the next. */
function timeWhole(check, paths) {
  const read = () => paths.forEach((path) => void readFileSync(path, 'utf8'));
  const [one, two] = [1, 2].map((threads) => () => void check(threads));
  // The engine goes on compiling for some rounds: until then the time is its, not the program's.
  for (let round = 0; round < warmRounds; round++) {
    read();
    one();
    two();
  }
  const times = Array.from({ length: rounds }, () => ({ read: timeOf(read), one: timeOf(one), two: timeOf(two) }));
  const [readTime, oneTime, twoTime] = ['read', 'one', 'two'].map((what) => median(times.map((time) => time[what])));
  console.log(`check of ${paths.length} notes with --all, median of ${rounds}, warm`);
  console.log(`reading ${readTime.toFixed(0)} ms, the whole check ${oneTime.toFixed(0)} ms, with two threads ${twoTime.toFixed(0)} ms`);
  return { read: readTime, one: oneTime, two: twoTime };
}

function output({ source, program, folder, format, threads }) {
  const face = { color: false, workingFolder: folder, program, now: () => performance.now(), progress: () => undefined };
  return source.runCommandLine(['check', folder, '--all', '--exit-zero', '--format', format, '--threads', String(threads)], '0.0.0', face).output;
}

function printProblems(json) {
  const counts = new Map();
  const { problems, checked } = JSON.parse(json);
  for (const { rule, severity } of problems) counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1);
  console.log(`${problems.length} problems in ${checked} notes`);
  for (const [name, count] of [...counts].sort((left, right) => right[1] - left[1])) console.log(`${String(count).padStart(8)}  ${name}`);
}

/** The most memory that a process of the built program ever holds, in MiB. */
function memoryOf(program, folder, threads) {
  const watcher = new URL('check/print-memory.mjs', import.meta.url).href;
  const { stderr } = spawnSync(process.execPath, ['--import', watcher, program, 'check', folder, '--all', '--exit-zero', '--threads', String(threads)], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  return Number(/peak memory: (\d+) KiB/.exec(stderr)?.[1]) / 1024;
}

/** rumdl uses every core. */
function againstRumdl(theirs, ours, threads, limit) {
  const name = `rumdl, compared with our check, ${threads}`;
  return theirs === null ? missing(name, 'cannot be installed') : atLeast(name, theirs / ours, limit, 'times');
}
