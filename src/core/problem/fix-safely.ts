import { applyEdits } from '../text/apply-edits';
import { composeEdits } from '../text/compose-edits';
import { nothingSpared, rangesBefore, type SparedPlaces, type TiedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import { chooseFixes, editsOf, safeFixOf, type ChosenFix } from './choose-fixes';
import type { Problem } from './problem';

/** A text whose safe fixes are made, and which they were, in the order in which they were made. */
export interface SafelyFixed {
  readonly text: string;
  readonly fixed: readonly ChosenFix[];
  /** All of them against the text that was given. */
  readonly edits: readonly TextEdit[];
  /** Where each fix is in the text that was given. */
  readonly parts: readonly TiedPlaces[];
}

/** Finds what is wrong in a text that a note holds or is about to hold. */
export type TextCheck = (text: string) => readonly Problem[];

/** A text with what is wrong in it. */
interface CheckedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A fix may lay bare what another fix mends; more turns than these help no note. */
const mostRounds = 100;

/** Makes the safe fixes of a note at once: see `fixingSafely`. */
export function fixSafely(text: string, problemsIn: TextCheck, isWanted?: (problem: Problem) => boolean, spared?: SparedPlaces): SafelyFixed {
  const fixing = fixingSafely(text, problemsIn, isWanted, spared);
  let step = fixing.next();
  while (step.done !== true) step = fixing.next();
  return step.value;
}

/**
 * Makes the safe fixes of the `wanted` problems of a note: in each turn those of one rule, as many at once as keep apart. Two rules may each offer to
 * take one half of a pair away. After each turn the text is checked again with `problemsIn`: fixes after which any rule finds more than before, or
 * which mend nothing, are not made. Nor are those that are at places of the given text that are spared. Yields after each check, so that something else
 * can be done in between.
 */
export function* fixingSafely(text: string, problemsIn: TextCheck, isWanted: (problem: Problem) => boolean = () => true, spared: SparedPlaces = nothingSpared): Generator<undefined, SafelyFixed> {
  let checked: CheckedText = { text, problems: problemsIn(text) };
  let edits: readonly TextEdit[] = [];
  let left = spared;
  const fixed: ChosenFix[] = [];
  const parts: TiedPlaces[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    let chosen = fixesOfOneRule(checked.problems.filter((problem) => isWanted(problem) && !refused.has(keyOf(problem))), left);
    let next = afterwards(checked, chosen, problemsIn);
    while (next === null && chosen.length > 1) {
      yield;
      chosen = chosen.slice(0, chosen.length >> 1);
      next = afterwards(checked, chosen, problemsIn);
    }
    const [first] = chosen;
    if (first === undefined) break;
    if (next === null) refused.add(keyOf(first.problem));
    else {
      parts.push(...placesOf(chosen, edits));
      edits = composeEdits(text.length, edits, editsOf(chosen));
      left = left.after(editsOf(chosen));
      checked = next;
      fixed.push(...chosen);
    }
    yield;
  }
  return { text: checked.text, fixed, edits, parts };
}

/** Whether a problem can be mended without a change of what the note says. */
export function hasSafeFix(problem: Problem): boolean {
  return safeFixOf(problem) !== undefined;
}

function fixesOfOneRule(problems: readonly Problem[], spared: SparedPlaces): readonly ChosenFix[] {
  const mendable = problems.filter((problem) => {
    const fix = safeFixOf(problem);
    return fix !== undefined && !spared.hold(fix.edits);
  });
  const [first] = mendable;
  return chooseFixes(mendable.filter(({ rule }) => rule === first?.rule));
}

/** Where the fixes are in the text before the edits that were made first. */
function placesOf(chosen: readonly ChosenFix[], edits: readonly TextEdit[]): readonly TiedPlaces[] {
  const ranges = rangesBefore(edits, chosen.flatMap(({ fix }) => fix.edits));
  let at = 0;
  return chosen.map(({ fix }) => ranges.slice(at, at += fix.edits.length));
}

/** The text after the fixes; null where they cannot be made or do harm. */
function afterwards(before: CheckedText, chosen: readonly ChosenFix[], problemsIn: TextCheck): CheckedText | null {
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
