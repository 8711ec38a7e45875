import { type App, Notice, type TFile } from 'obsidian';
import type { Fix, Problem } from '../../core/problem/problem';
import { lineIndex } from '../../core/text/line-index';
import { attempt } from '../attempt';
import { currentText } from '../vault/note-panes';
import type { NoteWriter, Planner } from '../vault/note-writer';
import { writeAndTell } from '../write-and-tell';
import { words } from '../words';
import { ProblemList } from './problem-list';
import { goToPlace } from './go-to-place';

/** A note with its problems, as the list needs them. */
export interface CheckedNote {
  readonly app: App;
  readonly writer: NoteWriter;
  readonly file: TFile;
  /** The text that `check` is asked about first. */
  readonly text: string;
  readonly check: (text: string) => readonly Problem[];
}

/** Lists the problems of a note, or says that there are none. After a fix the list comes back with what is left. */
export function showProblems(checked: CheckedNote): void {
  const { app, file, text } = checked;
  const problems = checked.check(text);
  if (problems.length === 0) {
    new Notice(words.noProblems);
    return;
  }
  const lines = lineIndex(text);
  const list = new ProblemList(app, problems, lines, {
    goTo: (problem) => { goToPlace(app, file, lines.at(problem.from), lines.at(problem.to)); },
    fix: (problem, fix) => void attempt(() => applyFix(checked, problem, fix)),
  });
  list.open();
}

async function applyFix(checked: CheckedNote, problem: Problem, fix: Fix): Promise<void> {
  const { app, writer, file } = checked;
  const outcome = await writeAndTell(writer, file, fixPlanner(checked, problem, fix), {
    done: () => words.fixed(fix.title),
    asIs: () => words.fixGone,
  });
  if (outcome.kind === 'written') showProblems({ ...checked, text: await currentText(app, file) });
}

/** Looks for the problem anew in whatever text is to be changed: offsets of an older text mean nothing there. */
function fixPlanner({ check }: CheckedNote, problem: Problem, fix: Fix): Planner {
  return (current) => {
    const same = check(current).filter((one) => one.rule === problem.rule && one.message === problem.message);
    const edits = nearest(same, problem.from)?.fixes.find((one) => one.title === fix.title)?.edits;
    return edits === undefined ? { kind: 'refused', reason: words.fixGone } : { baseText: current, edits };
  };
}

function nearest(problems: readonly Problem[], offset: number): Problem | undefined {
  let best: Problem | undefined;
  for (const problem of problems) {
    if (best === undefined || Math.abs(problem.from - offset) < Math.abs(best.from - offset)) best = problem;
  }
  return best;
}
