import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed } from '../peers/install.mjs';
import { timeOf } from '../stopwatch.mjs';

/** The release that the limit was set by. */
const release = 'rumdl@0.2.75';

/** Milliseconds that `rumdl check` takes over a folder, on all cores, the best of the rounds; null where it cannot be had, which is said aloud. */
export function timeRumdl(folder, rounds) {
  const prefix = installed([release]);
  if (prefix === null) return null;
  const program = join(prefix, 'node_modules', '.bin', 'rumdl');
  return Math.min(...Array.from({ length: rounds }, () => {
    let status = null;
    const time = timeOf(() => ({ status } = spawnSync(program, ['check', '--no-cache', '--silent', folder], { stdio: 'ignore', cwd: tmpdir() })));
    return status === 0 || status === 1 ? time : Infinity;
  }));
}
