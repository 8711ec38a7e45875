import { lateProblem } from '../problem/late-problem';
import type { Fix, Problem, Severity } from '../problem/problem';
import { findEditFault } from '../text/apply-edits';
import { ownText } from '../text/own-text';
import { heldText, type TextSource } from '../text/text-source';
import { lateFixes } from './late-fixes';
import type { Finding, NoteRule, OutcomeRule, OutcomeRuleContext, Rule, RuleContext, VaultRule, VaultRuleContext } from './rule';

/** Whether the rule has something to say about notes of the context's publisher and form. */
export function ruleApplies(rule: Rule, context: Pick<RuleContext, 'publisher' | 'form'>): boolean {
  if (rule.publishers !== 'all' && !rule.publishers.includes(context.publisher.id)) return false;
  return rule.forms === 'all' || rule.forms.includes(context.form);
}

/**
 * What one rule finds, in the order it finds it; `severity` overrides the rule's own, and `off` finds nothing.
 * Throws where a finding lies outside the note, and, as soon as the fixes of a problem are asked for, where one cannot
 * be applied to the note: that is a fault of the rule.
 */
export function runRule(rule: NoteRule, context: RuleContext, severity?: Severity | 'off'): readonly Problem[] {
  return isOff(rule, severity) ? [] : noteProblems(rule, context, severity);
}

/** The same for a rule about a note among others. */
export function runVaultRule(rule: VaultRule, context: VaultRuleContext, severity?: Severity | 'off'): readonly Problem[] {
  return isOff(rule, severity) ? [] : problemsOf(rule, rule.check(context), sourceOf(context), severity);
}

/** The same for a rule about what the others came to. */
export function runOutcomeRule(rule: OutcomeRule, context: OutcomeRuleContext, severity?: Severity | 'off'): readonly Problem[] {
  return isOff(rule, severity) ? [] : problemsOf(rule, rule.check(context), sourceOf(context), severity);
}

function sourceOf(context: VaultRuleContext | OutcomeRuleContext): TextSource {
  return context.source ?? heldText(context.text);
}

function isOff(rule: Rule, severity: Severity | 'off' | undefined): severity is 'off' {
  return (severity ?? rule.severity) === 'off';
}

/** The fixes of a note's findings are planned by its text, and not by what was read of it: that would be kept for each. */
function noteProblems(rule: NoteRule, context: RuleContext, given: Severity | undefined): readonly Problem[] {
  const findings = rule.check(context);
  if (isEmptyList(findings)) return none;
  const source = context.source ?? heldText(context.note.text);
  let number = -1;
  let problems = none;
  for (const finding of findings) {
    number++;
    const late = typeof finding.fixes === 'function' ? { ...finding, fixes: lateFixes(rule, { ...context, source }, number) } : finding;
    problems = withFinding(problems, rule, late, source, given);
  }
  return problems;
}

function problemsOf(rule: Rule, findings: Iterable<Finding>, source: TextSource, given: Severity | undefined): readonly Problem[] {
  if (isEmptyList(findings)) return none;
  let problems = none;
  for (const finding of findings) problems = withFinding(problems, rule, finding, source, given);
  return problems;
}

/** Most answers are: an iterator for each would cost more than most rules do. */
function isEmptyList(findings: Iterable<Finding>): boolean {
  return Array.isArray(findings) && findings.length === 0;
}

/** What nearly every rule finds in nearly every note. */
const none: Problem[] = [];

function withFinding(problems: Problem[], rule: Rule, finding: Finding, source: TextSource, given: Severity | undefined): Problem[] {
  const severity = given ?? finding.severity ?? rule.severity;
  if (severity === 'off') return problems;
  refuseFaultyRange(rule, finding, source.length);
  const problem = foundProblem(rule, severity, finding, source);
  if (problems === none) return [problem];
  problems.push(problem);
  return problems;
}

/** What a rule has found as a problem. It keeps no part of the text alive. */
export function foundProblem(rule: Rule, severity: Severity, finding: Finding, source: TextSource): Problem {
  const { from, to, target, fixes = [] } = finding;
  const said = { from, to, rule: rule.id, severity, message: ownText(finding.message), target: target === undefined ? undefined : ownText(target) };
  return lateProblem(said, () => checkedFixes(rule, typeof fixes === 'function' ? fixes() : fixes, source.text));
}

function checkedFixes(rule: Rule, fixes: readonly Fix[], text: string): readonly Fix[] {
  for (const fix of fixes) refuseFaultyFix(rule, fix, text);
  return fixes;
}

function refuseFaultyRange(rule: Rule, { from, to }: Finding, length: number): void {
  if (from >= 0 && from <= to && to <= length) return;
  throw new Error(`Rule ${rule.id} found a problem outside the note: ${from} to ${to} of ${length}`);
}

function refuseFaultyFix(rule: Rule, fix: Fix, text: string): void {
  const fault = findEditFault(text, fix.edits);
  if (fault !== null) throw new Error(`Rule ${rule.id} offers a fix that cannot be applied: ${fault}`);
}
