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
    comparison(`read ${paths.length} notes`, times.read, 'ms');
    comparison('check them with `--all`', times.check, 'ms');
    const failures = [
      atMost('the same, compared with reading', times.check / times.read, limits.ratio, 'times'),
      atMost('peak memory of the program', await memoryOf(folder), limits.memory, 'MiB'),
      atMost('re-check after one changed note', measureChange(source, paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])), limits.change, 'ms'),
      atMost('all rules on a note of 20 KB', measureNote(source), limits.note, 'ms'),
      againstRumdl(folder, times.check),
    ];
    return failures.reduce((sum, failed) => sum + failed, 0);
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
  const watcher = new URL('check/print-memory.mjs', import.meta.url).href;
  const { stderr } = spawnSync(process.execPath, ['--import', watcher, await builtProgram(), 'check', folder, '--all', '--exit-zero'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  return Number(/peak memory: (\d+) KiB/.exec(stderr)?.[1]) / 1024;
}

/** rumdl uses every core, and the check one. */
function againstRumdl(folder, ours) {
  const theirs = timeRumdl(folder, 3);
  if (theirs === null) return missing('check the same notes with rumdl', 'cannot be installed');
  comparison('check the same notes with rumdl, on all cores', theirs, 'ms');
  return atLeast('rumdl, compared with our check', theirs / ours, limits.againstRumdl, 'times');
}
