import type { Fix, Problem, Severity } from '../problem/problem';
import { findEditFault } from '../text/apply-edits';
import type { Finding, Rule, RuleContext } from './rule';

/** Whether the rule has something to say about notes of the context's publisher and form. */
export function ruleApplies(rule: Rule, context: Pick<RuleContext, 'publisher' | 'form'>): boolean {
  if (rule.publishers !== 'all' && !rule.publishers.includes(context.publisher.id)) return false;
  return rule.forms === 'all' || rule.forms.includes(context.form);
}

/**
 * What one rule finds, in the order it finds it; `severity` overrides the rule's own.
 * Throws where a finding lies outside the note or a fix cannot be applied to it: that is a fault of the rule.
 */
export function runRule(rule: Rule, context: RuleContext, severity?: Severity): readonly Problem[] {
  const problems: Problem[] = [];
  for (const finding of rule.check(context)) {
    const { from, to, message, fixes = [] } = finding;
    refuseFaultyRange(rule, finding, context.note.text);
    for (const fix of fixes) refuseFaultyFix(rule, fix, context.note.text);
    problems.push({ from, to, rule: rule.id, severity: severity ?? finding.severity ?? rule.severity, message, fixes });
  }
  return problems;
}

function refuseFaultyRange(rule: Rule, { from, to }: Finding, text: string): void {
  if (from >= 0 && from <= to && to <= text.length) return;
  throw new Error(`Rule ${rule.id} found a problem outside the note: ${from} to ${to} of ${text.length}`);
}

function refuseFaultyFix(rule: Rule, fix: Fix, text: string): void {
  const fault = findEditFault(text, fix.edits);
  if (fault !== null) throw new Error(`Rule ${rule.id} offers a fix that cannot be applied: ${fault}`);
}
