import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs every suite whose number of generated cases `FUZZ_CASES` sets, with 100,000 where nothing else is set. `npm run prove -- <words>` runs those only
 * whose path holds one of the words; what begins with `--` is for vitest.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => join('test', path));
const given = process.argv.slice(2);
const words = given.filter((word) => !word.startsWith('--'));
const suites = tests.filter((path) => (words.length === 0 || words.some((word) => path.includes(word))) && /\bfuzzCases\b|FUZZ_CASES/.test(readFileSync(join(root, path), 'utf8'))).sort();
if (suites.length === 0) throw new Error('No suite takes its number of cases from FUZZ_CASES');
console.log(`prove: ${suites.join(', ')}`);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--update=none', '--testTimeout=14400000', ...given.filter((word) => word.startsWith('--')), ...suites], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '100000' },
});
process.exitCode = status ?? 1;
