import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { instrument, nameMutants, sampleOf } from './list-mutants.mjs';
import { noteWorld, readLog, stampsOf } from './mutant-log.mjs';
import { printReport } from './sample-report.mjs';
import { watchedNode } from './watched-child.mjs';

/** How many milliseconds a mutant gets in all slow tests together. */
const patience = 10_000;
const filesAtOnce = 12;
const freshFiles = 10;

/**
 * Asks of a seeded sample of the mutants in these files whether one of these tests notices them. What is known is kept in `dir`,
 * and asked again only where the mutant's file, a test or the sample has changed. After `minutes`, a third of them for each part, it tells what it knows.
 */
export async function runSample({ root, dir, files, tests, count, seed, workers, minutes = Infinity }) {
  mkdirSync(dir, { recursive: true });
  const run = await prepare({ root, dir, files, tests: quickestFirst(root, tests), count, seed });
  const third = (minutes * 60_000) / 3;
  const slots = Array.from({ length: workers }, (_, slot) => slot);
  const queue = filesToAsk(run, 'quick');
  run.until = Date.now() + third;
  await Promise.all(slots.map((slot) => askEach(run, slot, queue, 'quick')));
  const jobs = freshJobs(run);
  console.log(`mutants: ${jobs.length} of them asked from the start of a test file`);
  run.until = Date.now() + third;
  await Promise.all(slots.map((slot) => askFresh(run, slot, jobs)));
  const slow = filesToAsk(run, 'slow');
  console.log(`mutants: ${slow.length} test files have slow tests`);
  run.until = Date.now() + third;
  await Promise.all(slots.map((slot) => askEach(run, slot, slow, 'slow')));
  if (queue.length + jobs.length + slow.length > 0) console.log(`mutants: out of time before ${queue.length} test files, ${jobs.length} mutants from the start and ${slow.length} test files with slow tests`);
  return printReport(run.chosen, readLog(run.log, run.stamps));
}

async function prepare({ root, dir, files, tests, count, seed }) {
  const all = nameMutants(root, (await instrument(root, files)).mutants).filter(({ isIgnored }) => !isIgnored);
  const sample = sampleOf(all, count, seed);
  const numbers = new Set(sample.map(({ number }) => number));
  const { files: changed } = await instrument(root, files, (number) => numbers.has(number));
  const chosen = sample.sort((a, b) => a.number - b.number);
  const sources = join(dir, 'sources.json');
  writeFileSync(sources, JSON.stringify(Object.fromEntries(changed.map(({ name, content }) => [join(root, name), content]))));
  console.log(`mutants: ${chosen.length} of ${all.length} in ${files.length} files, seed ${seed}`);
  const stamps = stampsOf(root, chosen, { sources: listFiles(root, 'src/core'), helpers: ['test/core', 'test/cli', 'test/obsidian', 'test/host', 'test/support'].flatMap((folder) => listFiles(root, folder)).filter((file) => !file.endsWith('.test.ts')), tests });
  const log = join(dir, 'log.jsonl');
  noteWorld(log, stamps);
  return { root, dir, log, sources, chosen, tests, stamps, started: Date.now() };
}

/** The files below a folder, as paths below the root. */
export function listFiles(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)).filter((file) => statSync(join(root, file)).isFile()).sort();
}

/** What is quick to notice comes first; what tries many generated cases, or the whole core on many texts, later, and what runs a face last. */
function quickestFirst(root, tests) {
  const weight = (file, text) => (!file.startsWith('test/core/') ? 3 : /\bfuzzCases\b|FUZZ_CASES/.test(text) || dirname(file) === 'test/core' ? 2 : text.includes('fast-check') ? 1 : 0);
  const weighed = tests.map((file) => ({ file, weight: weight(file, readFileSync(join(root, file), 'utf8')) }));
  return weighed.sort((a, b) => a.weight - b.weight).map(({ file }) => file);
}

/** The test files that were not asked about every mutant that is alive; in the slow pass those with slow tests only. */
function filesToAsk({ tests, log, stamps, chosen }, pass) {
  const { outcomes, done, slow, isAsked } = readLog(log, stamps);
  const alive = chosen.filter(({ key }) => !outcomes.has(key));
  const lines = pass === 'slow' ? slow : done;
  return tests.filter((file) => (pass === 'quick' || (done.get(file)?.slow ?? 0) > 0) && alive.some(({ key }) => !isAsked(lines.get(file), key)));
}

async function askEach(run, slot, queue, pass) {
  const attempts = new Map();
  while (queue.length > 0 && Date.now() < run.until) {
    const batch = (attempts.get(queue[0]) ?? 0) > 0 ? queue.splice(0, 1) : queue.splice(0, filesAtOnce);
    const { isStopped, said } = await runVitest(run, slot, batch, pass);
    const { done, slow } = readLog(run.log, run.stamps);
    const missing = batch.filter((file) => !(pass === 'slow' ? slow : done).get(file)?.at.startsWith(run.stamps.world));
    if (Date.now() > run.until) return void queue.unshift(...missing);
    const begun = isStopped && said !== null ? missing.filter((file) => file === said.file) : missing;
    for (const file of begun) attempts.set(file, (attempts.get(file) ?? 0) + 1);
    const isAlone = batch.length === 1;
    if (said !== null && said.key !== '' && (isStopped || isAlone)) noteEndless(run, said);
    else for (const file of missing.filter((one) => (attempts.get(one) ?? 0) > 2)) console.log(`mutants: given up: ${file}`);
    queue.unshift(...missing.filter((file) => (attempts.get(file) ?? 0) <= (said?.key ? 40 : 2)));
    progress(run, `${queue.length} test files left`);
  }
}

function noteEndless({ log, stamps }, { key, file }) {
  appendFileSync(log, `${JSON.stringify({ kind: 'timed out', key, file, at: `${stamps.sources[key]} ${stamps.tests[file]}` })}\n`);
}

function writeRun(run, slot, more) {
  const path = join(run.dir, `run-${slot}.json`);
  const now = join(run.dir, `now-${slot}`);
  writeFileSync(now, '');
  const { root, log, sources, stamps } = run;
  writeFileSync(path, JSON.stringify({ root, log, now, sources, stamps, mutants: run.chosen.map(({ key }) => ({ key })), ...more }));
  return { cwd: root, beacon: now, until: run.until, output: join(run.dir, `vitest-${slot}.log`), env: { MUTANT_RUN: path, NODE_OPTIONS: '--no-warnings' } };
}

function runVitest(run, slot, batch, pass) {
  const { outcomes, done, slow, isAsked } = readLog(run.log, run.stamps);
  const lines = pass === 'slow' ? slow : done;
  const asked = Object.fromEntries(batch.map((file) => [file, run.chosen.filter(({ key }) => isAsked(lines.get(file), key)).map(({ key }) => key)]));
  const spent = {};
  for (const line of slow.values()) for (const [key, time] of Object.entries(line.spent)) spent[key] = Math.max(spent[key] ?? 0, time);
  const child = writeRun(run, slot, { switching: true, pass, asked, dead: [...outcomes.keys()], logFrom: statSync(run.log).size, spent, patience });
  return watchedNode(['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.sample.config.mjs', '--update=none', ...batch], child);
}

/** A mutant that nothing has noticed and that runs at loading, or is hidden by what is remembered, with the test files that may notice it, the nearest first. */
function freshJobs(run) {
  const { outcomes, done, slow, isAskedFresh } = readLog(run.log, run.stamps);
  const took = new Map([...done].map(([file, line]) => [file, line.took ?? Infinity]));
  return run.chosen.flatMap(({ key, file }, id) => {
    if (outcomes.has(key)) return [];
    const touching = [...new Set([...done.values(), ...slow.values()].filter(({ atLoad, unsteady }) => atLoad.includes(key) || unsteady.includes(key)).map((line) => line.file))];
    const nearest = touching.sort((a, b) => distance(file, a) - distance(file, b) || (took.get(a) - took.get(b) || 0)).slice(0, freshFiles);
    const files = nearest.filter((test) => !isAskedFresh(key, test));
    return files.length === 0 ? [] : [{ id: String(id), key, files }];
  });
}

function distance(file, test) {
  if (basename(test).startsWith(basename(file, '.ts'))) return 0;
  const folder = dirname(test).replace(/^test\//u, 'src/');
  return folder === dirname(file) ? 1 : dirname(file).startsWith(`${folder}/`) ? 2 : 3;
}

async function askFresh(run, slot, jobs) {
  while (jobs.length > 0 && Date.now() < run.until) {
    const batch = jobs.splice(0, 20);
    const { said } = await watchedNode(['scripts/mutants/fresh-runs.mjs'], writeRun(run, slot, { switching: false, jobs: batch, took: usualTimes(run) }));
    if (Date.now() > run.until) return void jobs.unshift(...batch.slice(Math.max(0, batch.findIndex(({ key }) => key === said?.key))));
    if (said !== null && said.key !== '') {
      noteEndless(run, said);
      jobs.unshift(...batch.slice(batch.findIndex(({ key }) => key === said.key) + 1));
    }
    progress(run, `${jobs.length} to be asked from the start`);
  }
}

/** How long the tests of a file take by themselves, in milliseconds; a long time where it is not known. */
function usualTimes({ log, stamps }) {
  return Object.fromEntries([...readLog(log, stamps).done].map(([file, { took }]) => [file, took ?? 20_000]));
}

function progress(run, left) {
  const { outcomes } = readLog(run.log, run.stamps);
  console.log(`mutants: ${outcomes.size} of ${run.chosen.length} noticed, ${left}, ${Math.round((Date.now() - run.started) / 1000)} s`);
}
