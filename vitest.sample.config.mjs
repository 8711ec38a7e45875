import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainConfig as base } from './vitest.config.ts';

const path = process.env.MUTANT_RUN;
if (path === undefined) throw new Error('Run it as npm run mutants -- sample');
const { sources, switching } = JSON.parse(readFileSync(path, 'utf8'));
const changed = new Map(Object.entries(JSON.parse(readFileSync(sources, 'utf8'))));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The tests over the files with the mutants of a sample in them, each mutant behind a switch. */
export default {
  ...base,
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => changed.get(id.split('?')[0]) }],
  test: {
    ...base.test,
    setupFiles: [...base.test.setupFiles, here('scripts/mutants/mutant-setup.mjs')],
    ...(switching ? { runner: here('scripts/mutants/many-mutants-runner.mjs') } : { bail: 1 }),
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 20_000,
    reporters: ['dot'],
  },
};
