import { type Editor, Notice, type TFile } from 'obsidian';
import type { EditPlan } from '../../core/text/text-edit';
import type { CommandEnvironment } from '../plugin-command';
import { typedMeanwhile } from '../vault/typed-meanwhile';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import { editingEditor } from './editing-editor';

/** A change at the cursor, or why there is none. */
export type PlannedAtCursor =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      /** Where the cursor goes. */
      readonly caret: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Writes through the editor that a note is open in, and puts the cursor where the plan says. It is planned on the text and the selection of
 * the moment of writing: the note may have moved under the cursor since it was asked for. `done` says what was done.
 */
export async function writeAtCursor({ app, writer }: CommandEnvironment, file: TFile, planner: (text: string, editor: Editor) => PlannedAtCursor, done: () => string): Promise<void> {
  const editor = editingEditor(app, file);
  if (editor === undefined) {
    new Notice(words.editingNeeded);
    return;
  }
  const carets: number[] = [];
  const outcome = await writeAndTell(
    writer,
    file,
    (text) => {
      // By the writer's turn the pane may show another note, or be in reading view: then its cursor says nothing about this text.
      if (text !== editor.getValue()) return typedMeanwhile;
      const planned = planner(text, editor);
      if (planned.kind === 'refused') return planned;
      carets.push(planned.caret);
      return planned.plan;
    },
    { done, asIs: done },
  );
  const caret = carets.at(-1);
  if (outcome.kind !== 'written' || caret === undefined) return;
  const place = editor.offsetToPos(caret);
  editor.setCursor(place);
  editor.scrollIntoView({ from: place, to: place });
}
