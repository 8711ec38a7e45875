import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createVitest } from 'vitest/node';

/**
 * For mutants in code that runs while files are loaded, or whose results are remembered: each test file from its start with the mutant switched on.
 * Reads its jobs from where `MUTANT_RUN` says: a mutant, and the test files in the order to be asked.
 */
const { log, now, jobs, stamps, took } = JSON.parse(readFileSync(process.env.MUTANT_RUN, 'utf8'));
const beacon = openSync(now, 'w');
let step = 0;
const say = (key, file) => writeSync(beacon, `${JSON.stringify({ step: ++step, file, key, usual: took[file] ?? 0 })}\n`.padEnd(400), 0);
const vitest = await createVitest('test', { config: 'vitest.sample.config.mjs', watch: false, update: false, onConsoleLog: () => false });
for (const { id, key, files } of jobs) {
  for (const file of files) {
    say(key, file);
    const kind = await outcome(id, file);
    const isSurvivor = kind === 'survived';
    appendFileSync(log, `${JSON.stringify({ kind, key, file, at: `${isSurvivor ? stamps.world : stamps.sources[key]} ${stamps.tests[file]}` })}\n`);
    if (!isSurvivor) break;
  }
}
say('', '');
await vitest.close();

async function outcome(id, file) {
  vitest.state.filesMap.clear();
  vitest.state.errorsSet.clear();
  vitest.provide('activeMutant', id);
  await vitest.start([file]);
  const [run] = vitest.state.getFiles();
  const tests = run === undefined ? [] : run.tasks.flatMap(testsOf);
  const failed = tests.filter(({ result }) => result?.state === 'fail');
  if (failed.length > 0) return failed.every(({ result }) => /Test timed out in/.test(result.errors?.[0]?.message ?? '')) ? 'timed out' : 'killed';
  return run === undefined || run.result?.state === 'fail' || vitest.state.errorsSet.size > 0 ? 'error' : 'survived';
}

function testsOf(task) {
  return task.type === 'suite' ? task.tasks.flatMap(testsOf) : [task];
}
