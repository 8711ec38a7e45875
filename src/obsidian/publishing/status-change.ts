import type { TFile } from 'obsidian';
import { publishEdits, type PublishChange, type PublishEdits } from '../../core/publishers/publish-status';
import type { Problem } from '../../core/problem/problem';
import { applyPlan } from '../../core/text/apply-edits';
import { lineIndex } from '../../core/text/line-index';
import type { CommandEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import type { Planner } from '../vault/note-writer';
import { ask } from '../views/ask';
import { showProblemsOf } from '../views/show-problems';
import { withProgress } from '../views/with-progress';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import { flaggedNote } from './flagged-note';

/**
 * Marks a note for publishing, or takes the mark back, and tells. A note that comes to be published is checked as it is
 * going to be, if the settings say so: where there are errors, its author decides.
 */
export async function changeStatus(environment: CommandEnvironment, file: TFile, change: PublishChange): Promise<void> {
  const { app, settings, writer } = environment;
  const text = await currentText(app, file);
  const planned = planStatus(environment, file, text, change);
  const wanted = planned.kind === 'planned' && planned.published ? 'on' : 'off';
  if (planned.kind === 'planned' && comesToBePublished(planned) && settings.checkBeforePublishing) {
    const mayGo = await withProgress(words.checking, (onStep) => environment.checks.current(onStep)) && await isInsisted(environment, file, planned);
    if (!mayGo) return;
  }
  await writeAndTell(writer, file, statusPlanner(environment, file, planned.kind === 'planned' ? wanted : change), {
    done: () => (wanted === 'on' ? words.published : words.unpublished),
    asIs: () => words.alreadyMarked,
  });
}

/** What the writer is to do so that the note has that status. */
export function statusPlanner(environment: CommandEnvironment, file: TFile, change: PublishChange): Planner {
  return (text) => {
    const planned = planStatus(environment, file, text, change);
    return planned.kind === 'refused' ? planned : planned.plan;
  };
}

/** The edits that give a text that status with the vault's first publisher. */
export function planStatus({ checks, settings }: CommandEnvironment, file: TFile, text: string, change: PublishChange): PublishEdits {
  const vault = checks.vault(settings);
  return publishEdits(vault.publisher, flaggedNote(vault, file.path, text), change);
}

/** Whether the edits make a note public that was not. */
export function comesToBePublished(planned: PublishEdits): boolean {
  return planned.kind === 'planned' && planned.published && planned.plan.edits.length > 0;
}

/** The errors of a note as it is going to be, with the text that they were found in. */
export async function errorsAfter({ checks, settings }: CommandEnvironment, file: TFile, { plan }: Extract<PublishEdits, { kind: 'planned' }>): Promise<{ readonly text: string; readonly errors: readonly Problem[] }> {
  const applied = applyPlan(plan.baseText, plan);
  const text = applied.kind === 'applied' ? applied.text : plan.baseText;
  const check = await checks.prepare(settings, file);
  const errors = check(text).filter(({ severity }) => severity === 'error');
  checks.forget(file);
  return { text, errors };
}

async function isInsisted(environment: CommandEnvironment, file: TFile, planned: Extract<PublishEdits, { kind: 'planned' }>): Promise<boolean> {
  const { text, errors } = await errorsAfter(environment, file, planned);
  if (errors.length === 0) return true;
  const lines = lineIndex(text);
  const answer = await ask(environment.app, {
    title: words.errorsFound(errors.length),
    text: words.markAllTheSame,
    items: errors.slice(0, 10).map(({ from, message }) => words.errorItem(null, lines.at(from).line, message)),
    answers: [
      { text: words.showProblems, value: 'show', kind: 'wanted' },
      { text: words.markAnyway, value: 'mark', kind: 'risky' },
    ] as const,
  });
  if (answer === 'show') await showProblemsOf(environment, file);
  return answer === 'mark';
}
