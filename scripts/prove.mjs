import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs the suites whose number of generated notes `FUZZ_CASES` sets, with 100,000 where nothing else is set. */
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const suites = ['test/core/citations/tidy-citations-properties.test.ts', 'test/core/citations/footnote-commands-properties.test.ts'];
const { status } = spawnSync(process.execPath, [vitest, 'run', '--update=none', '--testTimeout=3600000', ...suites], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '100000' },
});
process.exitCode = status ?? 1;
