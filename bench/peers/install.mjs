import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of packages installed from npm at exact versions, as `name@version`; null where they cannot be had, which is
 * said aloud. It is a temporary one that stays for the next run.
 */
export function installed(packages) {
  const folder = join(tmpdir(), `preflight-peer-${packages.join('-').replace(/[^\w.]+/gu, '-')}`);
  const isThere = () => packages.every((each) => existsSync(join(folder, 'node_modules', each.slice(0, each.lastIndexOf('@')), 'package.json')));
  if (isThere()) return folder;
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...packages], { encoding: 'utf8' });
  if (status === 0 && isThere()) return folder;
  console.log(`${packages[0]} cannot be installed, and is not compared: ${error?.message ?? reasonIn(stderr)}`);
  return null;
}

/** The last thing that npm says before it names its log. */
function reasonIn(output) {
  return output.trim().split('\n').filter((line) => !line.includes('log of this run')).at(-1);
}
