import { Notice, type TFile } from 'obsidian';
import type { OnStep } from '../checks/vault-checks';
import { orElse } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { changeTogether } from '../vault/change-together';
import { ask, askWhether } from '../views/ask';
import { withProgress } from '../views/with-progress';
import { words } from '../words';
import { changeStatus, comesToBePublished, errorsAfter, planStatus, statusPlanner } from './status-change';

/**
 * Marks notes for publishing, or takes their marks back. Beyond one it says how many and asks first; notes that would
 * come to be published with errors are named, and their author decides.
 */
export async function changeStatuses(environment: CommandEnvironment, files: readonly TFile[], change: 'on' | 'off'): Promise<void> {
  const [only] = files;
  if (only === undefined) return;
  if (files.length === 1) {
    await changeStatus(environment, only, change);
    return;
  }
  const isWanted = await askWhether(environment.app, {
    title: change === 'on' ? words.markMany(files.length) : words.unmarkMany(files.length),
    text: words.changesProperties,
    yes: change === 'on' ? words.mark : words.unmark,
  });
  if (!isWanted) return;
  const chosen = change === 'on' && environment.settings.checkBeforePublishing ? await withoutRefused(environment, files) : files;
  if (chosen === null || chosen.length === 0) return;
  const result = await withProgress(words.writing, (onStep) => changeTogether(environment.writer.together(), chosen, (file) => statusPlanner(environment, file, change), onStep), null);
  new Notice(words.statusesChanged(change, result));
}

/** The notes to go on with, once their author has seen which of them have errors; null where they want none. */
async function withoutRefused(environment: CommandEnvironment, files: readonly TFile[]): Promise<readonly TFile[] | null> {
  const faulty = await withProgress(words.checking, (onStep) => faultyNotes(environment, files, onStep));
  if (faulty === null || faulty.size === 0) return faulty === null ? null : files;
  const rest = files.filter((file) => !faulty.has(file));
  const answer = await ask(environment.app, {
    title: words.notesWithErrors(faulty.size, files.length),
    text: words.markAllTheSame,
    items: [...faulty].slice(0, 10).map(([file, count]) => words.noteWithErrors(file.path, count)),
    answers: [
      ...(rest.length > 0 ? [{ text: words.markOthers(rest.length), value: rest, kind: 'wanted' } as const] : []),
      { text: words.markAll(files.length), value: files, kind: 'risky' },
    ],
  });
  return answer;
}

/** How many errors each note would have that has any and comes to be published; null where it was stopped. */
async function faultyNotes(environment: CommandEnvironment, files: readonly TFile[], onStep: OnStep): Promise<ReadonlyMap<TFile, number> | null> {
  if (!(await environment.checks.current(onStep))) return null;
  const faulty = new Map<TFile, number>();
  for (const [at, file] of files.entries()) {
    if (!onStep(at, files.length, file.basename)) return null;
    // Of a note that cannot be read, writing it will tell.
    const errors = await orElse(file, 0, () => countErrors(environment, file));
    if (errors > 0) faulty.set(file, errors);
    await environment.checks.breathe();
  }
  return faulty;
}

async function countErrors(environment: CommandEnvironment, file: TFile): Promise<number> {
  const planned = planStatus(environment, file, await currentText(environment.app, file), 'on');
  return planned.kind === 'planned' && comesToBePublished(planned) ? (await errorsAfter(environment, file, planned)).errors.length : 0;
}
