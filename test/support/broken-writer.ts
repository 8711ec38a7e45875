import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import type { NoteWriter } from '../../src/obsidian/vault/note-writer';
import * as obsidian from '../host/obsidian';

/** The writer, or one that is almost the same. */
export type WriterClass = typeof NoteWriter;

/** The writer with one safeguard taken out, built from its own source. */
export async function brokenWriter(safeguard: string, instead: string): Promise<WriterClass> {
  const { NoteWriter: Broken } = await brokenModule<{ readonly NoteWriter: WriterClass }>('src/obsidian/vault/note-writer.ts', 'note-writer', safeguard, instead);
  return Broken;
}

/** What `entry` exports where `safeguard`, which stands in the file of that name, says `instead`; everything is built from its own source. */
export async function brokenModule<T>(entry: string, name: string, safeguard: string, instead: string): Promise<T> {
  let replaced = 0;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['obsidian'],
    plugins: [{
      name: 'mutate',
      setup(setup) {
        setup.onLoad({ filter: new RegExp(`/${name}\\.ts$`) }, ({ path }) => {
          const parts = readFileSync(path, 'utf8').split(safeguard);
          replaced += parts.length - 1;
          return { contents: parts.join(instead), loader: 'ts' };
        });
      },
    }],
  });
  if (replaced === 0) throw new Error(`No ${name} of ${entry} holds ${safeguard}`);
  const module = { exports: {} };
  const evaluate = new Script(`(function (require, module, exports) {${outputFiles[0]?.text ?? ''}\n})`).runInThisContext() as (...values: unknown[]) => void;
  evaluate(() => obsidian, module, module.exports);
  return module.exports as T;
}
