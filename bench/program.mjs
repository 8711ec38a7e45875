import { join } from 'node:path';
import esbuild from 'esbuild';
import { headlessOptions } from '../esbuild.config.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** Builds the program as it is released into a temporary folder; answers its path. */
export async function builtProgram() {
  const outfile = join(temporaryFolder('program'), 'preflight.mjs');
  await esbuild.build({ ...headlessOptions(true), outfile });
  return outfile;
}
