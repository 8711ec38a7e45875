import type { ProtectedKind } from '../../src/core/note/inline';
import type { Note } from '../../src/core/note/note';
import { applyPlan } from '../../src/core/text/apply-edits';
import type { EditPlan, TextEdit } from '../../src/core/text/text-edit';
import { shownRange } from './shown-range';

/** The text that a plan makes of a note, and the violations of what every plan promises. */
export interface AppliedPlan {
  readonly text: string;
  readonly violations: readonly string[];
}

/** Applies a plan as a face would; what lies outside its edits must be there byte for byte. */
export function applyChecked(note: Note, plan: EditPlan): AppliedPlan {
  const result = applyPlan(note.text, plan);
  if (result.kind === 'refused') return { text: note.text, violations: [`its plan was refused: ${result.reason}`] };
  return { text: result.text, violations: outsideFaults(note.text, plan.edits, result.text) };
}

/** What of the text outside the edits is not the same afterwards. */
export function outsideFaults(before: string, edits: readonly TextEdit[], after: string): string[] {
  let end = 0;
  let place = 0;
  for (const edit of edits) {
    const kept = before.slice(end, edit.from);
    if (after.slice(place, place + kept.length) !== kept) return [`the text before ${String(edit.from)} was altered`];
    place += kept.length + edit.text.length;
    end = edit.to;
  }
  return after.slice(place) === before.slice(end) ? [] : ['the text behind the last edit was altered'];
}

/** The edits that reach into a protected range of one of the kinds. Touching its end is no reaching into. */
export function protectedFaults(note: Note, edits: readonly TextEdit[], kinds: ReadonlySet<ProtectedKind>): string[] {
  const guarded = note.protectedRanges.filter((range) => kinds.has(range.kind));
  return edits.flatMap((edit) => {
    const hit = guarded.find((range) => edit.from < range.to && edit.to > range.from);
    return hit === undefined ? [] : [`the edit of ${shownRange(edit)} reaches into ${hit.kind} at ${shownRange(hit)}`];
  });
}
