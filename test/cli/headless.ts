import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { headlessOptions } from '../../esbuild.config.mjs';
import { runCommandLine } from '../../src/cli/run-command-line.mts';

/** How a run of the program ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program with a folder for vaults, both gone after the tests of the file. */
export interface Headless {
  /** Where vaults are made; the program runs in it. */
  readonly folder: () => string;
  readonly program: () => string;
  /** Runs the built program in a process of its own. */
  readonly run: (...given: string[]) => Run;
  /** The same in another folder. */
  readonly runIn: (folder: string, ...given: string[]) => Run;
  /** Runs a command in this process: the same but for how its answer is written out, and many times as fast. */
  readonly output: (...given: string[]) => string;
  /** Makes a vault of the files, by path; answers its folder. */
  readonly vault: (files: Readonly<Record<string, string | Uint8Array>>) => string;
}

/** Builds the program as `npm run build` does, once for the tests of a file. */
export function headless(): Headless {
  let folder = '';
  let vaults = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
    await esbuild.build({ ...headlessOptions(true), outfile: join(folder, 'preflight.mjs') });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const program = () => join(folder, 'preflight.mjs');
  const runIn = (cwd: string, ...given: string[]): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...given], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    folder: () => folder,
    program,
    run: (...given) => runIn(folder, ...given),
    runIn,
    output(...given) {
      return runCommandLine(given, '0.0.0', { color: false, workingFolder: folder, now: () => performance.now(), progress: () => undefined }).output;
    },
    vault(files) {
      vaults += 1;
      const vault = join(folder, `vault-${String(vaults)}`);
      mkdirSync(vault);
      writeFiles(vault, files);
      return vault;
    },
  };
}

/** Writes files into a folder, by path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All files of a folder, hidden ones too, sorted. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** The keys of a JSON value at every depth, as `problems[].fixes[].title`. */
export function keyPaths(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keyPaths(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...keyPaths(inner, here)];
  });
}
