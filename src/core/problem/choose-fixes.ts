import type { TextEdit } from '../text/text-edit';
import type { Fix, Problem } from './problem';

/** A problem with the safe fix that was chosen for it. */
export interface ChosenFix {
  readonly problem: Problem;
  readonly fix: Fix;
}

/** The fix of a problem that is made unasked: the first that is safe and does something. */
export function safeFixOf({ fixes }: Problem): Fix | undefined {
  return fixes.find(({ safe, edits }) => safe && edits.length > 0);
}

/**
 * The first safe fix of each problem, as far as they keep apart: a fix is taken whole or not at all, and one that touches an
 * earlier one is left for another time. Takes time by the number of edits.
 */
export function chooseFixes(problems: readonly Problem[]): readonly ChosenFix[] {
  const taken: TextEdit[] = [];
  const chosen: ChosenFix[] = [];
  for (const problem of problems) {
    const fix = safeFixOf(problem);
    if (fix === undefined || !fix.edits.every((edit) => isFree(edit, taken))) continue;
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
    chosen.push({ problem, fix });
  }
  return chosen;
}

/** The edits of the fixes, in order. They are disjoint where `chooseFixes` chose them. */
export function editsOf(chosen: readonly ChosenFix[]): readonly TextEdit[] {
  return chosen.flatMap(({ fix }) => fix.edits).sort((left, right) => left.from - right.from);
}

function isFree(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const place = placeOf(edit, taken);
  const [before, after] = [taken[place - 1], taken[place]];
  return (before === undefined || before.to < edit.from) && (after === undefined || edit.to < after.from);
}

/** How many of the edits begin before this one. */
function placeOf({ from }: TextEdit, taken: readonly TextEdit[]): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
