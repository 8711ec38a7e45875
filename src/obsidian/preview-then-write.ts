import { Notice } from 'obsidian';
import { applyPlan } from '../core/text/apply-edits';
import type { EditPlan, EditResult } from '../core/text/text-edit';
import type { NoteEnvironment } from './plugin-command';
import { asEditorText, showsFile } from './vault/editor-text';
import { currentText } from './vault/note-panes';
import type { Planner, WriteOutcome } from './vault/note-writer';
import { planOfBody } from './vault/split-plan';
import { previewChange } from './views/preview-change';
import { words } from './words';
import { writeAndTell } from './write-and-tell';

type Refusal = Extract<EditResult, { kind: 'refused' }>;

/** What is to be done to a note, as it is shown: see `ChangePreview`. */
export interface ShownChange {
  readonly kind: 'planned';
  readonly plan: EditPlan;
  readonly changes: readonly string[];
  readonly remarks: readonly string[];
}

/** Plans a change of a text; asked again for the file's own text where the person sees it with other line endings. */
export type ShownPlanner = (text: string) => ShownChange | Refusal;

/** What is said of a change. */
export interface PreviewWords {
  /** Above the preview. */
  readonly title: string;
  /** Where there is nothing to do, without a full stop. */
  readonly nothing: string;
}

/**
 * Plans a change of the active note, shows it, and writes it where it is wanted: over the very text that was shown, in one step of undo. Where
 * the note has changed meanwhile nothing is written. The person is told what came of it; null where nothing was to be written.
 */
export async function previewThenWrite(environment: NoteEnvironment, planner: ShownPlanner, told: PreviewWords): Promise<WriteOutcome | null> {
  const { app, file, writer } = environment;
  const text = await currentText(app, file);
  const shown = planner(text);
  if (shown.kind === 'refused') {
    new Notice(words.nothingWritten(shown.reason));
    return null;
  }
  if (shown.plan.edits.length === 0) {
    new Notice(words.nothingToDo(told.nothing, shown.remarks));
    return null;
  }
  if (!(await previewChange(app, { ...shown, title: told.title }))) return null;
  return writeAndTell(writer, file, shownPlan(text, shown.plan, planner), { done: () => words.changed(shown.changes, told.title), asIs: () => words.nothingToDo(told.nothing, []) });
}

/** The plan that was shown, on the text that it was shown on; where only line endings differ, the same change planned on the file's own. */
function shownPlan(text: string, plan: EditPlan, planner: ShownPlanner): Planner {
  const rest = planOfBody(plan);
  return (now) => {
    if (now === text) return plan;
    if (now === rest?.baseText) return rest;
    const again = showsFile(text, now) ? planner(now) : null;
    const isSame = again?.kind === 'planned' && showsFile(asEditorText(resultOf(plan)), resultOf(again.plan));
    return isSame ? again.plan : { kind: 'refused', reason: words.typedMeanwhile };
  };
}

function resultOf(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  return result.kind === 'applied' ? result.text : '';
}
