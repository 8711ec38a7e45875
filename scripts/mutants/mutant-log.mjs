import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What answers rest on: for each mutant the file it is in, for each test file its text, and the state of all sources and of what tests share. */
export function stampsOf(root, chosen, { sources, helpers, tests }) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const bySource = new Map([...new Set(chosen.map(({ file }) => file))].map((file) => [file, hash(read(file))]));
  return {
    sources: Object.fromEntries(chosen.map(({ key, file }) => [key, bySource.get(file)])),
    tests: Object.fromEntries(tests.map((file) => [file, hash(read(file))])),
    world: hash([...sources, ...helpers].map(read).join('\0') + chosen.map(({ key }) => key).join('\0')),
  };
}

/** Notes which mutants a run is about, so that a later run can tell which of its answers still stand. */
export function noteWorld(path, { world, sources }) {
  const isKnown = existsSync(path) && readFileSync(path, 'utf8').includes(`{"kind":"world","world":"${world}"`);
  if (!isKnown) appendFileSync(path, `${JSON.stringify({ kind: 'world', world, sources })}\n`);
}

/**
 * What the log says that still stands: outcomes by mutant, the last run of each test file in both passes, and `isAsked`, whether such a run, or one
 * from the start of a test file, asked about a mutant as it is now. As Stryker has it, an answer stands while the mutant's file and the test file do.
 */
export function readLog(path, stamps) {
  const outcomes = new Map();
  const passes = { quick: new Map(), slow: new Map() };
  const worlds = new Map();
  const fresh = new Set();
  for (const line of linesOf(path)) {
    const { kind, key, file, at } = line;
    const [rest, test] = at?.split(' ') ?? [];
    if (kind === 'world') worlds.set(line.world, line.sources);
    else if (test !== stamps.tests[file]) continue;
    else if (kind === 'done') passes[line.pass ?? 'quick'].set(file, line);
    else if (kind === 'survived') fresh.add(`${key} ${file} ${rest}`);
    else if (rest === stamps.sources[key]) outcomes.set(key, line);
  }
  const isSame = (world, key) => worlds.get(world)?.[key] === stamps.sources[key];
  const isAsked = (line, key) => line !== undefined && isSame(line.at.split(' ')[0], key);
  const isAskedFresh = (key, file) => [...worlds.keys()].some((world) => fresh.has(`${key} ${file} ${world}`) && isSame(world, key));
  return { outcomes, done: passes.quick, slow: passes.slow, isAsked, isAskedFresh };
}

function linesOf(path) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}
