import esbuild from 'esbuild';
import { expect } from 'vitest';
import { pluginOptions } from '../../esbuild.config.mjs';
import { readProject } from '../../scripts/scan/project.mjs';

/** What the checks of the scan look at. */
export type ScannedProject = ReturnType<typeof readProject>;

/** A check of the scan. */
export interface ScanCheck {
  readonly find: (project: ScannedProject) => unknown;
}

/** This project itself, with its built main.js. */
export async function ownProject(): Promise<ScannedProject> {
  const built = await esbuild.build({ ...pluginOptions(true), write: false });
  return readProject(process.cwd(), built.outputFiles[0]?.text ?? '');
}

/** The project with other text in a file; null takes the file away. */
export function withFile(project: ScannedProject, path: string, change: (text: string) => string | null): ScannedProject {
  const files = new Map(project.files);
  const text = change(files.get(path) ?? '');
  if (text === null) files.delete(path);
  else if (text === files.get(path)) throw new Error(`${path} is as it was: nothing was planted`);
  else files.set(path, text);
  return { ...project, files };
}

/** What a check finds beside what it finds in the project as it is. */
export async function foundBeside(project: ScannedProject, planted: ScannedProject, check: ScanCheck): Promise<readonly unknown[]> {
  const before = faultsOf(await check.find(project));
  const after = faultsOf(await check.find(planted));
  expect(after.length).toBeGreaterThanOrEqual(before.length);
  return after.filter((fault) => !before.includes(fault));
}

function faultsOf(found: unknown): readonly unknown[] {
  if (!Array.isArray(found)) throw new Error('The check could not look');
  return found as readonly unknown[];
}
