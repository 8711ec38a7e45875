import { Notice } from 'obsidian';
import { applyPlan } from '../core/text/apply-edits';
import type { ShownChange } from '../core/text/change-choice';
import { nothingSpared, SparedPlaces } from '../core/text/spared-places';
import type { EditPlan, EditResult } from '../core/text/text-edit';
import type { NoteEnvironment } from './plugin-command';
import { asEditorText, asFileRanges, showsFile } from './vault/editor-text';
import { currentText } from './vault/note-panes';
import type { Planner, WriteOutcome } from './vault/note-writer';
import { planOfBody } from './vault/split-plan';
import { previewChange, type WantedChange } from './views/preview-change';
import { typedMeanwhile } from './vault/typed-meanwhile';
import { words } from './words';
import { writeAndTell } from './write-and-tell';

type Refusal = Extract<EditResult, { kind: 'refused' }>;

/**
 * Plans a change of a text that leaves some places of it as they are. It is asked again for what a person has chosen, and for the file's own text where
 * the person sees it with other line endings. One that tells no parts is never asked to spare anything.
 */
export type ShownPlanner = (text: string, spared: SparedPlaces) => ShownChange | Refusal;

/** What is said of a change. */
export interface PreviewWords {
  /** Above the preview. */
  readonly title: string;
  /** Where there is nothing to do, without a full stop. */
  readonly nothing: string;
}

/**
 * Plans a change of the active note, shows it, and writes what is wanted of it: over the very text that was shown, in one step of undo. Where
 * the note has changed meanwhile nothing is written. The person is told what came of it; null where nothing was to be written.
 */
export async function previewThenWrite(environment: NoteEnvironment, planner: ShownPlanner, told: PreviewWords): Promise<WriteOutcome | null> {
  const { app, file, writer } = environment;
  const text = await currentText(app, file);
  const shown = planner(text, nothingSpared);
  if (shown.kind === 'refused') {
    new Notice(words.nothingWritten(shown.reason));
    return null;
  }
  if (shown.plan.edits.length === 0) {
    new Notice(words.nothingToDo(told.nothing, shown.remarks));
    return null;
  }
  const wanted = await previewChange(app, { title: told.title, change: shown, replan: (spared) => planner(text, new SparedPlaces(spared)) });
  if (wanted === null) return null;
  return writeAndTell(writer, file, wantedPlan(text, wanted, planner), { done: () => words.changed(wanted.change.changes, told.title), asIs: () => words.nothingToDo(told.nothing, []) });
}

/** The plan that was shown, on the text that it was shown on; where only line endings differ, the same change planned on the file's own. */
function wantedPlan(text: string, { change: { plan }, spared }: WantedChange, planner: ShownPlanner): Planner {
  const rest = planOfBody(plan);
  return (now) => {
    if (now === text) return plan;
    if (now === rest?.baseText) return rest;
    const again = showsFile(text, now) ? planner(now, new SparedPlaces(asFileRanges(spared, text, now))) : null;
    const isSame = again?.kind === 'planned' && showsFile(asEditorText(resultOf(plan)), resultOf(again.plan));
    return isSame ? again.plan : typedMeanwhile;
  };
}

function resultOf(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  return result.kind === 'applied' ? result.text : '';
}
