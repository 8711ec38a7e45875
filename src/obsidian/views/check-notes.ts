import type { TFile } from 'obsidian';
import type { NoteProblems } from '../checks/vault-checks';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';
import { showChecked } from './show-problems';
import { withProgress } from './with-progress';

/** Which notes; asked when the index holds the vault as it is. */
export type NotesToCheck = (environment: CommandEnvironment) => readonly TFile[];

/** Checks notes with a progress that can be stopped, and lists what is wrong by note; `isNamed` where notes that are not marked count, too. */
export async function checkNotes(environment: CommandEnvironment, notes: NotesToCheck, isNamed: boolean): Promise<void> {
  await showChecked(environment, (now) => problemsInNotes(now, notes, isNamed), true);
}

/** What is wrong in notes; null where it was stopped. */
export function problemsInNotes(environment: CommandEnvironment, notes: NotesToCheck, isNamed: boolean): Promise<readonly NoteProblems[] | null> {
  const { checks, settings } = environment;
  return withProgress(words.checking, async (onStep) => {
    const isCurrent = await checks.current(onStep);
    return isCurrent ? checks.check(settings, notes(environment), isNamed, onStep) : null;
  });
}
