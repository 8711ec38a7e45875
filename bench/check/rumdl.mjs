import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The release that the limit was set by. */
const release = '0.2.75';

/**
 * Milliseconds that `rumdl check` takes over a folder, on all cores, the best of the rounds; null where it cannot be had,
 * which is said aloud. It is installed from npm into a temporary folder and stays there for the next run.
 */
export function timeRumdl(folder, rounds) {
  const program = installed();
  if (program === null) return null;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { status } = spawnSync(program, ['check', '--no-cache', '--silent', folder], { stdio: 'ignore', cwd: tmpdir() });
    return status === 0 || status === 1 ? performance.now() - start : Infinity;
  });
  return Math.min(...times);
}

function installed() {
  const prefix = join(tmpdir(), `preflight-rumdl-${release}`);
  const program = join(prefix, 'node_modules', '.bin', 'rumdl');
  if (existsSync(program)) return program;
  mkdirSync(prefix, { recursive: true });
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', prefix, `rumdl@${release}`], { encoding: 'utf8' });
  if (status === 0 && existsSync(program)) return program;
  console.log(`rumdl: it cannot be installed, and is not compared: ${String(stderr).trim().split('\n').at(-1)}`);
  return null;
}
