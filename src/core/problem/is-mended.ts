import { rangesBefore } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { Problem } from './problem';

/**
 * Whether edits mend a problem of a note: of all that is found in the text after them less is the same, or nothing at its place. A fix may lay
 * bare another such problem that this one hid.
 */
export function isMended(problem: Problem, edits: readonly TextEdit[], before: readonly Problem[], after: readonly Problem[]): boolean {
  const left = after.filter((one) => isSameProblem(one, problem));
  if (left.length < before.filter((one) => isSameProblem(one, problem)).length) return true;
  return rangesBefore(edits, left).every(({ from, to }) => from !== problem.from && (from >= problem.to || to <= problem.from));
}

/** Whether two problems say the same, wherever they are. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return one.rule === other.rule && one.message === other.message;
}
