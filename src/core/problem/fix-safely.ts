import { applyEdits } from '../text/apply-edits';
import { chooseFixes, editsOf, type ChosenFix } from './choose-fixes';
import type { Problem } from './problem';

/** A text whose safe fixes are made, and which they were, in the order in which they were made. */
export interface SafelyFixed {
  readonly text: string;
  readonly fixed: readonly ChosenFix[];
}

/** A text with what is wrong in it. */
interface CheckedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A fix may lay bare what another fix mends; more turns than these help no note. */
const mostRounds = 100;

/**
 * Makes the safe fixes of a note, as many at once as keep apart. After each turn the text is checked again with `problemsIn`: fixes
 * after which any rule finds more than before, or which mend nothing, are not made.
 */
export function fixSafely(text: string, problemsIn: (text: string) => readonly Problem[]): SafelyFixed {
  let checked: CheckedText = { text, problems: problemsIn(text) };
  const fixed: ChosenFix[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    let chosen = chooseFixes(checked.problems.filter((problem) => !refused.has(keyOf(problem))));
    let next = afterwards(checked, chosen, problemsIn);
    while (next === null && chosen.length > 1) {
      chosen = chosen.slice(0, chosen.length >> 1);
      next = afterwards(checked, chosen, problemsIn);
    }
    const [first] = chosen;
    if (first === undefined) break;
    if (next === null) refused.add(keyOf(first.problem));
    else {
      checked = next;
      fixed.push(...chosen);
    }
  }
  return { text: checked.text, fixed };
}

/** The text after the fixes; null where they cannot be made or do harm. */
function afterwards(before: CheckedText, chosen: readonly ChosenFix[], problemsIn: (text: string) => readonly Problem[]): CheckedText | null {
  if (chosen.length === 0) return null;
  const applied = applyEdits(before.text, editsOf(chosen));
  if (applied.kind === 'refused') return null;
  const problems = problemsIn(applied.text);
  if (problems.length >= before.problems.length) return null;
  const [was, is] = [countsOf(before.problems), countsOf(problems)];
  return [...is].every(([rule, count]) => count <= (was.get(rule) ?? 0)) ? { text: applied.text, problems } : null;
}

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** What stays the same of a problem when others in front of it are mended. */
function keyOf({ rule, message }: Problem): string {
  return `${rule} ${message}`;
}
