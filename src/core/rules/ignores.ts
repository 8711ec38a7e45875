import type { Problem, Severity } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { byPlace, checkOutcome } from './check-note';
import type { Ignore, IgnoreOutcome } from './ignore';
import { rules } from './index';
import { indexBefore } from './range-before';
import type { OutcomeRuleContext, Rule } from './rule';
import { ruleApplies } from './run-rule';

/** What the check was that found the problems. */
export interface FinishedCheck {
  readonly context: Omit<OutcomeRuleContext, 'ignores'>;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** False while not all of the vault is known: what is missing is not told then, and no ignore of it is called useless. */
  readonly isComplete: boolean;
}

/** The rule that says which ignores hide nothing. */
const ownRule = 'ignore-unused';

/**
 * The problems, which are sorted by place, without those that the note asks not to be told about, and with what is to be
 * said about the ignores themselves, by place.
 */
export function withoutIgnored(problems: readonly Problem[], ignores: readonly Ignore[], check: FinishedCheck): readonly Problem[] {
  if (ignores.length === 0) return problems;
  const hiding = new Map(Array.from(groupedByRule(ignores), ([rule, group]) => [rule, hiddenRanges(group)]));
  const kept = problems.filter((problem) => !isHidden(problem, hiding));
  const places = startsByRule(problems);
  const judged = ignores.map((ignore) => ({ ...ignore, outcome: outcomeOf(ignore, places.get(ignore.rule) ?? [], check) }));
  const about = checkOutcome({ ...check.context, ignores: judged }, check).filter((problem) => !isHidden(problem, hiding));
  return about.length === 0 ? kept : [...kept, ...about].sort(byPlace);
}

/** `all`, or the disjoint ranges, sorted, that are left of ignores that may overlap. */
type HiddenRanges = 'all' | readonly TextRange[];

function groupedByRule(ignores: readonly Ignore[]): ReadonlyMap<string, readonly Ignore[]> {
  const groups = new Map<string, Ignore[]>();
  for (const ignore of ignores) {
    const group = groups.get(ignore.rule);
    if (group === undefined) groups.set(ignore.rule, [ignore]);
    else group.push(ignore);
  }
  return groups;
}

function hiddenRanges(ignores: readonly Ignore[]): HiddenRanges {
  const ranges: { from: number; to: number }[] = [];
  for (const { within } of ignores) {
    if (within === null) return 'all';
    ranges.push({ from: within.from, to: within.to });
  }
  ranges.sort((left, right) => left.from - right.from);
  const merged: { from: number; to: number }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push(range);
  }
  return merged;
}

function isHidden({ rule, from }: Problem, hiding: ReadonlyMap<string, HiddenRanges>): boolean {
  const ranges = hiding.get(rule);
  if (ranges === undefined || ranges === 'all') return ranges === 'all';
  return from <= (ranges[indexBefore(ranges, from + 1)]?.to ?? -1);
}

/** Where the problems of each rule begin, sorted. */
function startsByRule(problems: readonly Problem[]): ReadonlyMap<string, readonly TextRange[]> {
  const starts = new Map<string, TextRange[]>();
  for (const { rule, from, to } of problems) {
    const known = starts.get(rule);
    if (known === undefined) starts.set(rule, [{ from, to }]);
    else known.push({ from, to });
  }
  return starts;
}

function outcomeOf({ rule: id, within }: Ignore, starts: readonly TextRange[], check: FinishedCheck): IgnoreOutcome {
  const rule = rulesById.get(id);
  if (rule === undefined) return 'no-rule';
  const first = starts[within === null ? 0 : indexBefore(starts, within.from) + 1];
  if (first !== undefined && (within === null || first.from <= within.to)) return 'hides';
  const severity = check.severities.get(id) ?? rule.severity;
  const isTold = id !== ownRule && severity !== 'off' && ruleApplies(rule, check.context) && (check.isComplete || rule.scope === 'note');
  return isTold ? 'hides-nothing' : 'untold';
}

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
