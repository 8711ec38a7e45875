import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atLeast, comparison, missing } from '../figures.mjs';
import { builtProgram } from '../program.mjs';
import { timeOf } from '../stopwatch.mjs';
import { installed } from './install.mjs';

/** How often each program is run: the best time counts. Those that take long are run once. */
const rounds = 3;

/** The programs that ours is compared with, each as it comes: what is installed, and what is run where. */
const peers = [
  // On so few notes the start of Node counts: how it does on many, `bench/check.mjs` holds to a limit.
  { packages: ['rumdl@0.2.75'], rounds, command: (prefix, folder) => ({ file: bin(prefix, 'rumdl'), parameters: ['check', '--no-cache', '--silent', folder], cwd: prefix }) },
  {
    packages: ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1', 'remark-frontmatter@5.0.0', 'remark-gfm@4.0.1'],
    least: 4,
    rounds: 1,
    // It finds its plugins where it is run.
    command: (prefix, folder) => ({
      file: bin(prefix, 'remark'),
      parameters: [folder, '--no-stdout', '--quiet', '--use', 'remark-frontmatter', '--use', 'remark-gfm', '--use', 'remark-preset-lint-recommended'],
      cwd: prefix,
    }),
  },
  { packages: ['markdownlint-cli2@0.22.1'], least: 4, rounds: 1, command: (prefix, folder) => ({ file: bin(prefix, 'markdownlint-cli2'), parameters: ['**/*.md'], cwd: folder }) },
];

function bin(prefix, name) {
  return join(prefix, 'node_modules', '.bin', name);
}

/** Checks the notes of a folder with our program as it is released and with those of others, each from start to end. Answers the number of failures. */
export async function comparePrograms(folder) {
  const ours = bestTime({ file: process.execPath, parameters: [await builtProgram(), 'check', folder, '--all', '--exit-zero'], cwd: folder }, rounds);
  comparison('`preflight check --all` of 1,000 notes, from start to end', ours / 1000, 's');
  let failures = 0;
  for (const { packages, least, rounds: times, command } of peers) {
    const [name] = packages;
    const title = `\`${name.replace('@', ' ')}\`, compared with that`;
    const prefix = installed(packages);
    if (prefix === null) {
      failures += missing(title, 'cannot be installed');
      continue;
    }
    const theirs = bestTime(command(prefix, folder), times);
    comparison(`\`${name.replace('@', ' ')}\` on the same notes, from start to end`, theirs / 1000, 's');
    failures += least === undefined ? comparison(title, theirs / ours, 'times') : atLeast(title, theirs / ours, least, 'times');
  }
  return failures;
}

/** Linters end with 1 where they find something. One that ends otherwise has checked nothing. */
function bestTime({ file, parameters, cwd }, times) {
  return Math.min(...Array.from({ length: times }, () => {
    let run = null;
    const time = timeOf(() => (run = spawnSync(file, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 30 })));
    if (run.status !== 0 && run.status !== 1) throw new Error(`${file} ended with ${String(run.status)}: ${run.stderr.slice(-500)}`);
    return time;
  }));
}
