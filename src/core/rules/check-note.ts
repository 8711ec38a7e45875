import type { Problem, Severity } from '../problem/problem';
import { rules } from './index';
import type { NoteRule, OutcomeRule, OutcomeRuleContext, RuleContext, VaultRule, VaultRuleContext } from './rule';
import { ruleApplies, runOutcomeRule, runRule, runVaultRule } from './run-rule';

/** What the user has set. */
export interface CheckOptions {
  /** What each rule's problems count as, by rule id; `off` leaves the rule out. Rules that are not named keep their own. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
}

const noteRules = rules.filter((rule): rule is NoteRule => rule.scope === 'note');
const vaultRules = rules.filter((rule): rule is VaultRule => rule.scope === 'vault');
const outcomeRules = rules.filter((rule): rule is OutcomeRule => rule.scope === 'outcome');

/**
 * Everything the rules about one note find in it, by place and then by rule id; rules that do not apply to the
 * publisher and form stay silent. Every fix can be applied to the note's text. Never throws on any note.
 */
export function checkNote(context: RuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of noteRules) {
    if (!ruleApplies(rule, context)) continue;
    for (const problem of runRule(rule, context, severities?.get(rule.id))) problems.push(problem);
  }
  return problems.sort(byPlace);
}

/** The same for the rules about a note among the others. */
export function checkInVault(context: VaultRuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of vaultRules) {
    if (!ruleApplies(rule, context)) continue;
    for (const problem of runVaultRule(rule, context, severities?.get(rule.id))) problems.push(problem);
  }
  return problems.sort(byPlace);
}

/** The same for the rules about what the others came to: see `withoutIgnored`. */
export function checkOutcome(context: OutcomeRuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of outcomeRules) {
    if (!ruleApplies(rule, context)) continue;
    for (const problem of runOutcomeRule(rule, context, severities?.get(rule.id))) problems.push(problem);
  }
  return problems.sort(byPlace);
}

/** Orders problems by place and then by rule id. */
export function byPlace(left: Problem, right: Problem): number {
  if (left.from !== right.from) return left.from - right.from;
  if (left.rule !== right.rule) return left.rule < right.rule ? -1 : 1;
  return left.to - right.to;
}
