import type { Problem, Severity } from '../problem/problem';
import { rules } from './index';
import type { RuleContext } from './rule';
import { ruleApplies, runRule } from './run-rule';

/** What the user has set. */
export interface CheckOptions {
  /** What each rule's problems count as, by rule id; `off` leaves the rule out. Rules that are not named keep their own. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
}

/**
 * Everything the rules find in a note, by place and then by rule id; rules that do not apply to the publisher and
 * form stay silent. Every fix can be applied to the note's text. Never throws on any note.
 */
export function checkNote(context: RuleContext, options: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const severity = options.severities?.get(rule.id);
    if (severity === 'off' || !ruleApplies(rule, context)) continue;
    for (const problem of runRule(rule, context, severity)) problems.push(problem);
  }
  return problems.sort(byPlace);
}

function byPlace(left: Problem, right: Problem): number {
  if (left.from !== right.from) return left.from - right.from;
  if (left.rule !== right.rule) return left.rule < right.rule ? -1 : 1;
  return left.to - right.to;
}
