import { Notice, type TFile } from 'obsidian';
import { lineIndex } from '../../core/text/line-index';
import { attempt } from '../attempt';
import { applyFix } from '../checks/problem-actions';
import type { NoteProblems } from '../checks/vault-checks';
import type { CommandEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { words } from '../words';
import { goToPlace } from './go-to-place';
import { openUntilUnload } from './until-unload';
import { type ListedProblem, ProblemList } from './problem-list';

/** Checks anew, under what is set by then; null where it was stopped. */
export type Recheck = (environment: CommandEnvironment) => Promise<readonly NoteProblems[] | null>;

/** Checks a note and lists its problems, or says that there are none. */
export async function showProblemsOf(environment: CommandEnvironment, file: TFile): Promise<void> {
  const recheck: Recheck = async ({ app, checks, settings }) => {
    const check = await checks.prepare(settings, file);
    const text = await currentText(app, file);
    return [{ file, text, problems: check(text), lines: lineIndex(text) }];
  };
  await showChecked(environment, recheck, false);
}

/**
 * Lists what `recheck` finds, or says that there is nothing; `isGrouped` where several notes are checked. After a fix, and
 * after something was accepted, the list comes back with what is left.
 */
export async function showChecked(environment: CommandEnvironment, recheck: Recheck, isGrouped: boolean): Promise<void> {
  const found = await recheck(environment);
  if (found === null) return;
  const problems = found.flatMap(listedProblems);
  if (problems.length === 0) {
    new Notice(isGrouped ? words.noProblemsIn(found.length) : words.noProblems);
    return;
  }
  const list = new ProblemList(environment.app, problems, isGrouped, {
    goTo: ({ file, from, to }) => void attempt(() => goToPlace(environment.app, file, from, to)),
    fix: ({ file, problem }, fix) => void attempt(async () => {
      if (await applyFix(environment, file, problem, fix)) await showChecked(environment, recheck, isGrouped);
    }),
    accept: (target) => void attempt(async () => {
      await showChecked({ ...environment, settings: await environment.accept(target) }, recheck, isGrouped);
    }),
  });
  openUntilUnload(list);
}

function listedProblems({ file, problems, lines }: NoteProblems): readonly ListedProblem[] {
  return problems.map((problem) => ({ file, problem, from: lines.at(problem.from), to: lines.at(problem.to) }));
}
