import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { headlessOptions } from '../esbuild.config.mjs';

/** Builds the program as it is released, hands its path to `use`, and takes it away again. */
export async function withProgram(use) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-program-'));
  try {
    const outfile = join(folder, 'preflight.mjs');
    await esbuild.build({ ...headlessOptions(true), outfile });
    return await use(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
