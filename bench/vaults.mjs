import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, comparison } from './figures.mjs';
import { writeVault } from './make-vault.mjs';
import { builtProgram } from './program.mjs';
import { timeOf } from './stopwatch.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** How many notes, and how often each vault is checked: the best time counts. */
const sizes = [[1000, 5], [10_000, 3], [50_000, 2]];
/** 50,000 notes may take so many times as long as 10,000. */
const steepest = 5.5;

/** Checks vaults of 1,000, 10,000 and 50,000 notes with the program as it is released. Answers the number of failures. */
export async function benchVaults() {
  const folder = temporaryFolder('vaults');
  const vaults = sizes.map(([count, rounds]) => {
    const path = join(folder, String(count));
    const { notes, characters } = writeVault(count, path);
    console.log(`${notes} notes, ${(characters / 1e6).toFixed(0)} million characters`);
    return { count, rounds, path, best: Infinity };
  });
  measure(await builtProgram(), vaults);
  for (const { count, best } of vaults) comparison(`\`preflight check --all\` of ${count.toLocaleString('en')} notes, from start to end`, best / 1000, 's');
  const [, middle, large] = vaults;
  return atMost('50,000 notes, compared with 10,000', large.best / middle.best, steepest, 'times');
}

/** In turn, so that all meet the same load of the machine. */
function measure(program, vaults) {
  for (let round = 0; vaults.some(({ rounds }) => round < rounds); round++) {
    for (const vault of vaults) {
      if (round < vault.rounds) vault.best = Math.min(vault.best, timeOf(() => check(program, vault.path)));
    }
  }
}

function check(program, folder) {
  const { status, stderr } = spawnSync(process.execPath, [program, 'check', folder, '--all', '--exit-zero'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`The check of ${folder} ended with ${String(status)}: ${stderr}`);
}
