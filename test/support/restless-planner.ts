import { withSecondPlan } from '../../src/core/text/second-plan';
import type { EditPlan } from '../../src/core/text/text-edit';
import { countingPlanner } from './counting-planner';

/** Counts up the digit behind the word each time, though its plans promise that the first time is enough. */
export function restlessPlanner(word: string): (text: string) => EditPlan {
  const count = (text: string): EditPlan => {
    const plan = countingPlanner(word)(text);
    return 'kind' in plan ? { baseText: text, edits: [] } : plan;
  };
  return (text) => withSecondPlan(count(text), (after) => ({ plan: count(after) }));
}
