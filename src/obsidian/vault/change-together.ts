import type { TFile } from 'obsidian';
import type { OnStep } from '../checks/vault-checks';
import { orElse } from '../attempt';
import { words } from '../words';
import { IdleSlices } from './idle-slices';
import type { Planner, TogetherWriter, WriteOutcome } from './note-writer';

/** What came of changing several notes. */
export interface ChangesTogether {
  readonly written: number;
  readonly unchanged: number;
  /** Notes that were left alone or changed in part, with the reason. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** Notes that nobody came to, since it was stopped. */
  readonly left: number;
}

const unreadable: WriteOutcome = { kind: 'refused', reason: words.unreadable };

/** Changes notes one after another. `onStep` may stop it between two of them. */
export async function changeTogether(together: TogetherWriter, files: readonly TFile[], plannerOf: (file: TFile) => Planner, onStep: OnStep = () => true): Promise<ChangesTogether> {
  const refused: { path: string; reason: string }[] = [];
  let written = 0;
  let unchanged = 0;
  const slices = new IdleSlices();
  for (const [at, file] of files.entries()) {
    if (!onStep(at, files.length, file.basename)) return { written, unchanged, refused, left: files.length - at };
    const outcome = await orElse(file, unreadable, () => together.write(file, plannerOf(file)));
    if (outcome.kind === 'written') written += 1;
    else if (outcome.kind === 'unchanged') unchanged += 1;
    else refused.push({ path: file.path, reason: outcome.reason });
    await slices.hurry(slices.breathe());
  }
  return { written, unchanged, refused, left: 0 };
}
