import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @import { Check, Project } from './project.mjs' */

/** @type {Check} */
export const reproducible = {
  title: 'main.js is the same, byte for byte, when it is built twice in different folders from nothing but tracked files',
  find: (project) => compareBuilds([buildElsewhere(project, 'one'), buildElsewhere(project, 'another/further/down')]),
};

/**
 * What is wrong with builds that should be one.
 * @param {readonly { readonly main: Buffer | null, readonly said: string }[]} builds
 */
export function compareBuilds(builds) {
  const failed = builds.filter(({ main }) => main === null);
  if (failed.length > 0) return failed.map(({ said }) => `Unexpected end of the build: ${said}`);
  const [first, ...others] = builds.map(({ main }) => main);
  return others.some((other) => !other.equals(first)) ? ['Unexpected difference between two builds of main.js, expected the same bytes'] : [];
}

/**
 * Builds a copy of the tracked files in a new folder.
 * @param {Project} project
 * @param {string} place
 */
function buildElsewhere({ root, files }, place) {
  const scratch = mkdtempSync(join(tmpdir(), 'preflight-build-'));
  const folder = join(scratch, place);
  try {
    for (const path of files.keys()) {
      if (/^(?:test|bench|docs)\//.test(path)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      copyFileSync(join(root, path), join(folder, path));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    return status === 0 ? { main: readFileSync(join(folder, 'main.js')), said: '' } : { main: null, said: `${stdout}${stderr}`.trim().slice(0, 400) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
