import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * Loads a TypeScript module into a script: Node 20 cannot by itself. The entry is a path inside the project.
 * @param {string} entry
 * @returns {Promise<any>}
 */
export async function loadSource(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-source-'));
  try {
    const outfile = join(folder, 'source.cjs');
    await esbuild.build({
      entryPoints: [join(root, entry)],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // The app is not there outside the app: its stand-in of the tests takes its place.
      alias: { obsidian: join(root, 'test/host/obsidian.ts') },
      logLevel: 'warning',
    });
    return require(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
