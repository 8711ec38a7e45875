import { applyPlan } from './apply-edits';
import type { EditPlan, EditResult } from './text-edit';

type Refusal = Extract<EditResult, { kind: 'refused' }>;

/** The plan with the promise that planned again on what it makes there is nothing to do. `again` plans so; where it refuses, nothing is left to do either. */
export function withSecondPlan(plan: EditPlan, again: (text: string) => { readonly plan: EditPlan } | Refusal): EditPlan {
  if (plan.edits.length === 0) return plan;
  return {
    ...plan,
    again: (text) => {
      const second = again(text);
      return 'plan' in second ? second.plan : second;
    },
  };
}

/**
 * Applies a plan that is to be written: to the very text it was computed from, and only where planned again on the result it changes no more, if it
 * promises that. Planning again takes as long as planning did.
 */
export function applyPromised(text: string, plan: EditPlan): EditResult {
  const applied = applyPlan(text, plan);
  if (applied.kind === 'refused' || plan.again === undefined) return applied;
  const second = plan.again(applied.text);
  return 'kind' in second || second.edits.length === 0 ? applied : { kind: 'refused', reason: 'Done again, the same would change the note once more' };
}
