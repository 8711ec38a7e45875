import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs every suite whose number of generated notes `FUZZ_CASES` sets, with 100,000 where nothing else is set. */
const root = fileURLToPath(new URL('..', import.meta.url));
const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => join('test', path));
const suites = tests.filter((path) => /\bfuzzCases\b|FUZZ_CASES/.test(readFileSync(join(root, path), 'utf8'))).sort();
if (suites.length === 0) throw new Error('No suite takes its number of cases from FUZZ_CASES');
console.log(`prove: ${suites.join(', ')}`);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--update=none', '--testTimeout=3600000', ...suites], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '100000' },
});
process.exitCode = status ?? 1;
