import { readFrontmatter } from '../../core/note/read-frontmatter';
import { applyEdits } from '../../core/text/apply-edits';
import type { EditPlan, EditResult, TextEdit } from '../../core/text/text-edit';
import { words } from '../words';

/** Edits by the way they have to be written: the frontmatter of an open note through its file, its body through its editor. */
export interface PlanParts {
  readonly kind: 'parts';
  readonly frontmatter: readonly TextEdit[];
  readonly body: readonly TextEdit[];
}

/** Sorts the edits of a plan. One that reaches from the frontmatter into the body has no way, and refuses the plan. */
export function splitPlan(plan: EditPlan): PlanParts | Extract<EditResult, { kind: 'refused' }> {
  const { frontmatter, bodyFrom } = readFrontmatter(plan.baseText);
  const inFrontmatter: TextEdit[] = [];
  const inBody: TextEdit[] = [];
  for (const edit of plan.edits) {
    const isFrontmatter = frontmatter.kind === 'none' ? createsFrontmatter(plan.baseText, edit, bodyFrom) : edit.from < bodyFrom && edit.to <= bodyFrom;
    if (isFrontmatter) inFrontmatter.push(edit);
    else if (edit.from < bodyFrom) return { kind: 'refused', reason: words.spansFrontmatter };
    else inBody.push(edit);
  }
  return { kind: 'parts', frontmatter: inFrontmatter, body: inBody };
}

/** What is left of a plan once its edits of the frontmatter are written, on the text as it is then; null where the plan has to be written at once. */
export function planOfBody(plan: EditPlan): EditPlan | null {
  const parts = splitPlan(plan);
  if (parts.kind === 'refused' || parts.frontmatter.length === 0) return null;
  const written = applyEdits(plan.baseText, parts.frontmatter);
  if (written.kind === 'refused') return null;
  const moved = written.text.length - plan.baseText.length;
  return { baseText: written.text, edits: parts.body.map(({ from, to, text }) => ({ from: from + moved, to: to + moved, text })) };
}

/** Whether an insertion at the start of a note without frontmatter gives it one, be it with what stands there. */
function createsFrontmatter(text: string, edit: TextEdit, bodyFrom: number): boolean {
  return edit.to <= bodyFrom && readFrontmatter(edit.text + text.slice(edit.to)).frontmatter.kind !== 'none';
}
