import type { CitationChange } from '../../src/core/citations/citation-change';
import { applyPlan } from '../../src/core/text/apply-edits';
import type { EditPlan } from '../../src/core/text/text-edit';

/** The text that a plan makes of its own. Throws where it is refused. */
export function textAfter(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

/** What a change makes of its note, and what it says about it. Throws where it is refused. */
export function done(change: CitationChange) {
  if (change.kind === 'refused') throw new Error(change.reason);
  return { text: textAfter(change.plan), changes: change.changes, remarks: change.remarks };
}
