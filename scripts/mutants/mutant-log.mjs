import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What the outcome for a mutant rests on: the file it is in and the test that noticed it; that none noticed rests on the whole world of the run. */
export function stampsOf(root, chosen, { sources, helpers, tests }) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const bySource = new Map([...new Set(chosen.map(({ file }) => file))].map((file) => [file, hash(read(file))]));
  return {
    sources: Object.fromEntries(chosen.map(({ key, file }) => [key, bySource.get(file)])),
    tests: Object.fromEntries(tests.map((file) => [file, hash(read(file))])),
    world: hash([...sources, ...helpers].map(read).join('\0') + chosen.map(({ key }) => key).join('\0')),
  };
}

/** What the log says that still stands: outcomes by mutant, the last run of each test file in both passes, and what a run from the start did not notice. */
export function readLog(path, stamps) {
  const outcomes = new Map();
  const done = new Map();
  const slow = new Map();
  const fresh = new Set();
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  for (const line of text.split('\n').filter((one) => one !== '').map((one) => JSON.parse(one))) {
    const { kind, key, file, at } = line;
    if (kind === 'done') {
      if (at === `${stamps.world} ${stamps.tests[file]}`) (line.pass === 'slow' ? slow : done).set(file, line);
    } else if (kind === 'survived') {
      if (at === `${stamps.world} ${stamps.tests[file]}`) fresh.add(`${key} ${file}`);
    } else if (stamps.sources[key] !== undefined && at === `${stamps.sources[key]} ${stamps.tests[file]}`) outcomes.set(key, line);
  }
  return { outcomes, done, slow, fresh };
}
