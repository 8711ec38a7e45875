import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Asks of each small change to the code whether a test notices it.
 * `npm run mutants -- [edits|properties|writer] [file]`: all of a scope or one file of it, or all three scopes.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [wanted, file] = process.argv.slice(2);

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

if (wanted !== undefined && !(wanted in scopes)) throw new Error(`Unexpected scope ${wanted}, expected one of ${Object.keys(scopes).join(', ')}`);
const chosen = wanted === undefined ? Object.keys(scopes) : [wanted];
process.exitCode = Math.max(...chosen.map((name) => run(name, file === undefined ? scopes[name] : { ...scopes[name], mutate: [file] })));
