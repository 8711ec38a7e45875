import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { relative } from 'node:path';
import { TestRunner } from 'vitest';

/** A test that takes longer than so many milliseconds is left to the second pass, when most mutants have been noticed by quicker ones. */
const quick = 250;

/**
 * Runs each test once as it is, and then once more for each mutant that it reached and that nothing has noticed yet.
 * What came of it is appended to the log, a line at a time, so that a run which is stopped is not lost.
 */
const { root, log, logFrom, now, mutants, stamps, asked, dead, spent, patience, pass } = JSON.parse(readFileSync(process.env.MUTANT_RUN, 'utf8'));
const switches = (globalThis.__stryker__ ??= {});
const beacon = openSync(now, 'w');

export default class ManyMutantsRunner extends TestRunner {
  dead = new Set([...dead, ...deadInLog()]);
  spent = new Map(Object.entries(spent));
  reached = new Set();
  unsteady = new Set();
  atLoad = null;
  failed = [];
  slow = 0;
  usual = 0;
  took = 0;
  steps = 0;

  async runTask(test) {
    const fn = TestRunner.getTestFn(test);
    this.atLoad ??= Object.keys(switches.mutantCoverage?.static ?? {});
    this.file ??= relative(root, test.file.filepath);
    this.asked ??= new Set(asked[this.file] ?? []);
    const start = performance.now();
    const counts = await this.asItIs(fn, test);
    for (const id of Object.keys(counts)) this.reached.add(mutants[id].key);
    this.usual = performance.now() - start;
    this.took += this.usual;
    const isSlow = this.usual > quick;
    if (isSlow) this.slow++;
    if (isSlow === (pass === 'slow')) await this.askOf(test, fn, counts);
  }

  async askOf(test, fn, counts) {
    const noticed = [];
    for (const [id, count] of Object.entries(counts)) {
      const { key } = mutants[id];
      if (this.dead.has(key) || this.asked.has(key) || (pass === 'slow' && (this.spent.get(key) ?? 0) > patience)) continue;
      const outcome = await this.withMutant(fn, id, key, count);
      if (outcome !== null) noticed.push({ ...outcome, key, test: test.name });
    }
    if (noticed.length === 0) return;
    if (await this.stillPasses(fn)) this.record(noticed);
    else for (const { key } of noticed) this.unsteady.add(key);
  }

  async asItIs(fn, test) {
    switches.activeMutant = undefined;
    switches.currentTestId = test.id;
    try {
      await fn();
    } catch (error) {
      this.failed.push(test.name);
      throw error;
    } finally {
      switches.currentTestId = 'mutated';
    }
    return switches.mutantCoverage?.perTest[test.id] ?? {};
  }

  async withMutant(fn, id, key, count) {
    this.say(key);
    switches.hitCount = 0;
    switches.hitLimit = 1000 + count * 100;
    switches.activeMutant = id;
    const start = performance.now();
    try {
      await fn();
      // What was worked out before and is remembered hides the change.
      if (switches.hitCount === 0) this.unsteady.add(key);
      return null;
    } catch (error) {
      const isEndless = /Hit count limit reached|Test timed out in/.test(String(error?.message));
      return { kind: isEndless ? 'timed out' : 'killed' };
    } finally {
      this.spent.set(key, (this.spent.get(key) ?? 0) + performance.now() - start);
      switches.activeMutant = undefined;
      this.say('');
    }
  }

  async stillPasses(fn) {
    try {
      await fn();
      return true;
    } catch {
      return false;
    }
  }

  record(noticed) {
    for (const outcome of noticed) {
      this.dead.add(outcome.key);
      appendFileSync(log, `${JSON.stringify({ ...outcome, file: this.file, at: `${stamps.sources[outcome.key]} ${stamps.tests[this.file]}` })}\n`);
    }
  }

  /** Tells who watches from outside which mutant is being run: one that never ends cannot be stopped from inside. */
  say(key) {
    writeSync(beacon, `${JSON.stringify({ step: ++this.steps, file: this.file, key, usual: this.usual })}\n`.padEnd(400), 0);
  }

  onAfterRunFiles() {
    super.onAfterRunFiles?.();
    const keys = (ids) => ids.map((id) => mutants[id].key);
    const spentHere = Object.fromEntries([...this.spent].filter(([key]) => !this.dead.has(key)));
    if (this.file === undefined) return;
    appendFileSync(log, `${JSON.stringify({ kind: 'done', pass, slow: this.slow, took: this.took, file: this.file, at: `${stamps.world} ${stamps.tests[this.file]}`, atLoad: keys(this.atLoad ?? []), reached: [...this.reached], unsteady: [...this.unsteady], failed: this.failed, spent: spentHere })}\n`);
  }
}

function deadInLog() {
  const lines = readFileSync(log).subarray(logFrom).toString().split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'killed' || kind === 'timed out').map(({ key }) => key);
}
