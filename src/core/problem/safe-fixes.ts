import { applyEdits } from '../text/apply-edits';
import { composeEdits } from '../text/compose-edits';
import type { TextEdit } from '../text/text-edit';
import type { Problem } from './problem';

/** What mends all that can be mended safely. */
export interface SafeFixes {
  /** Against the text that was given. */
  readonly edits: readonly TextEdit[];
  /** How many problems are mended, by the title of the fix. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Finds the problems of any text that one note may hold. */
export type TextCheck = (text: string) => readonly Problem[];

/** How often the fixes of one rule are applied: what is left then comes back by itself. */
const mostRounds = 5;

/**
 * Applies the safe fixes of the `wanted` problems, those of one rule at a time, and checks the text anew before the next:
 * two rules may each offer to take one of a pair away. Yields between the checks, so that whoever asks may do something
 * else. No edits where nothing can be mended safely.
 */
export function* planSafeFixes(text: string, check: TextCheck, wanted: (problem: Problem) => boolean = () => true): Generator<undefined, SafeFixes> {
  const rounds = new Map<string, number>();
  const counts = new Map<string, number>();
  let edits: readonly TextEdit[] = [];
  let current = text;
  for (;;) {
    const problems = check(current).filter((problem) => wanted(problem) && (rounds.get(problem.rule) ?? 0) < mostRounds);
    const rule = problems.find(hasSafeFix)?.rule;
    if (rule === undefined) return { edits, counts };
    rounds.set(rule, (rounds.get(rule) ?? 0) + 1);
    const round = fixesTogether(problems.filter((problem) => problem.rule === rule));
    const applied = applyEdits(current, round.edits);
    if (applied.kind === 'applied') {
      edits = composeEdits(text.length, edits, round.edits);
      current = applied.text;
      for (const title of round.titles) counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    yield;
  }
}

/** Whether a problem can be mended without a change of what the note says. */
export function hasSafeFix({ fixes }: Problem): boolean {
  return fixes.some(({ safe }) => safe);
}

/** The first safe fixes of problems, as many as do not touch one another. */
function fixesTogether(problems: readonly Problem[]): { readonly edits: readonly TextEdit[]; readonly titles: readonly string[] } {
  const chosen: TextEdit[] = [];
  const titles: string[] = [];
  for (const { fixes } of problems) {
    const safe = fixes.find((fix) => fix.safe);
    if (safe === undefined || !fitsIn(safe.edits, chosen)) continue;
    for (const edit of safe.edits) chosen.splice(placeOf(edit, chosen), 0, edit);
    titles.push(safe.title);
  }
  return { edits: chosen, titles };
}

/** Whether edits keep clear of those that are chosen; what inserts at the same place would be written in an order that nobody meant. */
function fitsIn(edits: readonly TextEdit[], chosen: readonly TextEdit[]): boolean {
  return edits.every((edit) => {
    const at = placeOf(edit, chosen);
    const [before, behind] = [chosen[at - 1], chosen[at]];
    return (before === undefined || before.to < edit.from) && (behind === undefined || edit.to < behind.from);
  });
}

/** How many of the sorted edits begin before this one. */
function placeOf({ from }: TextEdit, sorted: readonly TextEdit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
