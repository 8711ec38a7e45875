import type { Problem, Severity } from '../problem/problem';
import type { Publisher, PublisherForm } from '../publishers/publisher';
import { heldText } from '../text/text-source';
import { bitsOfEntryNeeds, entryBits } from './entry-needs';
import { rules } from './index';
import { bitsOfNoteNeeds, noteBits } from './note-needs';
import type { NoteRule, OutcomeRule, OutcomeRuleContext, Rule, RuleContext, VaultRule, VaultRuleContext } from './rule';
import { ruleApplies, runOutcomeRule, runRule, runVaultRule } from './run-rule';

/** What the user has set. */
export interface CheckOptions {
  /** What each rule's problems count as, by rule id; `off` leaves the rule out. Rules that are not named keep their own. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
}

/** A rule with the bits of what it needs. */
interface NeedyRule<R> {
  readonly rule: R;
  readonly bits: number;
}

/** The rules of one scope that apply to a publisher and form. They are asked for with every note. */
function applicable<R extends Rule>(all: readonly R[], bitsOf: (rule: R) => number): (context: Pick<RuleContext, 'publisher' | 'form'>) => readonly NeedyRule<R>[] {
  const needy = all.map((rule) => ({ rule, bits: bitsOf(rule) }));
  const known = new WeakMap<Publisher, Map<PublisherForm, readonly NeedyRule<R>[]>>();
  return (context) => {
    const forms = known.get(context.publisher) ?? new Map<PublisherForm, readonly NeedyRule<R>[]>();
    known.set(context.publisher, forms);
    const found = forms.get(context.form) ?? needy.filter(({ rule }) => ruleApplies(rule, context));
    forms.set(context.form, found);
    return found;
  };
}

const noteRulesOf = applicable(rules.filter((rule): rule is NoteRule => rule.scope === 'note'), ({ needs }) => bitsOfNoteNeeds(needs));
const vaultRulesOf = applicable(rules.filter((rule): rule is VaultRule => rule.scope === 'vault'), ({ needs }) => bitsOfEntryNeeds(needs));
const outcomeRules = rules.filter((rule): rule is OutcomeRule => rule.scope === 'outcome');

/**
 * Everything the rules about one note find in it, by place and then by rule id; rules that do not apply to the
 * publisher and form stay silent. Every fix can be applied to the note's text. Never throws on any note.
 */
export function checkNote(context: RuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  const sourced = context.source === undefined ? { ...context, source: heldText(context.note.text) } : context;
  return allProblems(noteRulesOf(context), noteBits(context.note, context.options.contract), (rule) => runRule(rule, sourced, severities?.get(rule.id)));
}

/** The same for the rules about a note among others. */
export function checkInVault(context: VaultRuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  return allProblems(vaultRulesOf(context), entryBits(context.entry), (rule) => runVaultRule(rule, context, severities?.get(rule.id)));
}

/** The same for the rules about what the others came to: see `withoutIgnored`. */
export function checkOutcome(context: OutcomeRuleContext, { severities }: CheckOptions = {}): readonly Problem[] {
  const applied = outcomeRules.filter((rule) => ruleApplies(rule, context));
  return inOrder(applied.flatMap((rule) => runOutcomeRule(rule, context, severities?.get(rule.id))));
}

/** What those rules find for which the note has something. */
function allProblems<R>(applied: readonly NeedyRule<R>[], has: number, run: (rule: R) => readonly Problem[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { rule, bits } of applied) {
    if ((bits & has) === 0) continue;
    const found = run(rule);
    for (let index = 0; index < found.length; index++) {
      const problem = found[index];
      if (problem !== undefined) problems.push(problem);
    }
  }
  return inOrder(problems);
}

function inOrder(problems: Problem[]): readonly Problem[] {
  return problems.length < 2 ? problems : problems.sort(byPlace);
}

/** Orders problems by place and then by rule id. */
export function byPlace(left: Problem, right: Problem): number {
  if (left.from !== right.from) return left.from - right.from;
  if (left.rule !== right.rule) return left.rule < right.rule ? -1 : 1;
  return left.to - right.to;
}
