import type { GatheredNote } from './gather-vaults.mts';
import { pathInVault } from './vault.mts';

/** What the paths of a report start from: people know a note by its path in the vault, tools open it from the working folder. */
export type PathsFrom = 'vault' | 'working-folder';

/** How the notes of a report are named. */
export interface ReportPathOptions {
  readonly from: PathsFrom;
  /** How many vaults the report covers: with more than one, paths inside a vault would not tell the notes apart. */
  readonly vaults: number;
  /** Absolute. */
  readonly workingFolder: string;
}

/** The path by which a report names a note, with `/`. A note outside the working folder keeps its path in its vault, or is absolute. */
export function reportPath({ path, inside }: Pick<GatheredNote, 'path' | 'inside'>, { from, vaults, workingFolder }: ReportPathOptions): string {
  if (from === 'vault' && vaults === 1) return inside;
  return pathInVault(workingFolder, path) ?? (vaults === 1 ? inside : path);
}
