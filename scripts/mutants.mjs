import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSample } from './mutants/sample.mjs';

/**
 * Asks of each small change to the code whether a test notices it.
 * `npm run mutants -- [edits|properties|writer] [file]`: all of a scope or one file of it, or all three scopes.
 * `npm run mutants -- sample [count] [seed]`: so many changes, 1,500 by default, to the files of the core that belong to no scope.
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
    tests: ['test/core/note/property-*.test.ts', 'test/core/note/same-property-value.test.ts'],
  },
  writer: {
    mutate: ['src/obsidian/vault/note-writer.ts', 'src/obsidian/vault/split-plan.ts', 'src/obsidian/vault/file-change.ts'],
    tests: ['test/obsidian/note-writer.test.ts', 'test/obsidian/undo-last-change.test.ts'],
  },
};

function run(name, scope) {
  mkdirSync(join(root, '.stryker'), { recursive: true });
  console.log(`mutants: ${name}: ${scope.mutate.length} patterns of files, tests ${scope.tests.join(', ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '300', MUTANT_SCOPE: JSON.stringify({ ...scope, incrementalFile: `.stryker/${name}.json` }) },
  });
  return status ?? 1;
}

/** The files of the core that belong to no scope. */
function otherFiles() {
  const patterns = Object.values(scopes).flatMap(({ mutate }) => mutate).map((pattern) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace('*', '[^/]*')}$`));
  const files = readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => `src/core/${path}`);
  return files.filter((path) => !patterns.some((pattern) => pattern.test(path))).sort();
}

if (wanted === 'sample') {
  const [count = '1500', seed = 'preflight'] = given;
  process.env.FUZZ_CASES ??= '30';
  const score = await runSample({ root, dir: join(root, '.stryker/sample'), files: otherFiles(), count: Number(count), seed, workers: Number(process.env.MUTANT_WORKERS ?? '1') });
  process.exitCode = score >= 90 ? 0 : 1;
} else {
  if (wanted !== undefined && !(wanted in scopes)) throw new Error(`Unexpected scope ${wanted}, expected one of ${Object.keys(scopes).join(', ')}, sample`);
  const chosen = wanted === undefined ? Object.keys(scopes) : [wanted];
  const [file] = given;
  process.exitCode = Math.max(...chosen.map((name) => run(name, file === undefined ? scopes[name] : { ...scopes[name], mutate: [file] })));
}
