import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles, runSample } from './mutants/sample.mjs';

/**
 * Asks of each small change to the code whether a test notices it.
 * `npm run mutants -- [edits|properties|writer] [file]`: all of a scope or one file of it, or all three scopes.
 * `npm run mutants -- sample [count] [seed]`: so many changes, 1,500 by default, to the files of the core that belong to no scope.
 * `MUTANT_WORKERS` says how many ask at once, `MUTANT_MINUTES` after how long they tell what they know; the next run goes on from there.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [wanted, ...given] = process.argv.slice(2);

const scopes = {
  edits: {
    mutate: ['src/core/text/apply-edits.ts', 'src/core/text/compose-edits.ts'],
    tests: ['test/core/text/apply-edits.test.ts', 'test/core/text/compose-edits.test.ts'],
  },
  properties: {
    mutate: ['src/core/note/property-*.ts', 'src/core/note/same-property-value.ts'],
    isPure: true,
    tests: ['test/core/note/property-*.test.ts', 'test/core/note/same-property-value.test.ts'],
  },
  writer: {
    mutate: ['src/obsidian/vault/note-writer.ts', 'src/obsidian/vault/split-plan.ts', 'src/obsidian/vault/file-change.ts'],
    tests: ['test/obsidian/note-writer*.test.ts', 'test/obsidian/split-plan.test.ts', 'test/obsidian/file-change.test.ts'],
  },
};

function runStryker(name, scope) {
  mkdirSync(join(root, '.stryker'), { recursive: true });
  console.log(`mutants: ${name}: ${scope.mutate.length} patterns of files, tests ${scope.tests.join(', ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '300', MUTANT_SCOPE: JSON.stringify({ ...scope, incrementalFile: `.stryker/${name}.json` }) },
  });
  return status ?? 1;
}

const core = listFiles(root, 'src/core');
const testsIn = (folder) => listFiles(root, folder).filter((file) => file.endsWith('.test.ts'));
const coreTests = testsIn('test/core');
/** Tests of the faces run the core, too; those of what is built, and of mutants of their own, run none that is switched here. */
const faceTests = [...testsIn('test/cli'), ...testsIn('test/obsidian')].filter((file) => !/\/(?:built-plugin|\w+-mutants)\.test\.ts$/.test(file));

/** Those of the files that one of the patterns names. */
function matching(files, patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
  return files.filter((file) => expressions.some((expression) => expression.test(file)));
}

async function runSwitched(name, { files, tests, count, seed }) {
  process.env.FUZZ_CASES ??= '30';
  const score = await runSample({ root, dir: join(root, '.stryker', name), files, tests, count, seed, workers: Number(process.env.MUTANT_WORKERS ?? '1'), minutes: Number(process.env.MUTANT_MINUTES ?? 'Infinity') });
  return score >= 90 ? 0 : 1;
}

function runScope(name, [file]) {
  const scope = file === undefined ? scopes[name] : { ...scopes[name], mutate: [file] };
  if (!scope.isPure) return runStryker(name, scope);
  return runSwitched(name, { files: matching(core, scope.mutate), tests: matching(coreTests, scope.tests), count: Infinity, seed: '' });
}

if (wanted === 'sample') {
  const inScopes = new Set(matching(core, Object.values(scopes).flatMap(({ mutate }) => mutate)));
  const [count = '1500', seed = 'preflight'] = given;
  process.exitCode = await runSwitched('sample', { files: core.filter((file) => !inScopes.has(file)), tests: [...coreTests, ...faceTests], count: Number(count), seed });
} else {
  if (wanted !== undefined && !(wanted in scopes)) throw new Error(`Unexpected scope ${wanted}, expected one of ${Object.keys(scopes).join(', ')}, sample`);
  for (const name of wanted === undefined ? Object.keys(scopes) : [wanted]) process.exitCode = Math.max(process.exitCode ?? 0, await runScope(name, given));
}
