import { parseNote } from '../../../src/core/note/parse-note';
import type { Fix, Problem } from '../../../src/core/problem/problem';
import { findPublisher } from '../../../src/core/publishers/index';
import { byPlace, checkInVault, checkNote } from '../../../src/core/rules/check-note';
import { findIgnores } from '../../../src/core/rules/find-ignores';
import { withoutIgnored } from '../../../src/core/rules/ignores';
import { parseContract } from '../../../src/core/rules/parse-contract';
import type { Rule, RuleContext, RuleExample, RuleOptions, VaultRuleContext } from '../../../src/core/rules/rule';
import { runRule, runVaultRule } from '../../../src/core/rules/run-rule';
import { defaultSummaryWriting } from '../../../src/core/simplify/simplify-note';
import { applyEdits } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';
import { PublishedVault } from '../../../src/core/vault/published-vault';
import { readNoteEntry } from '../../../src/core/vault/read-note-entry';
import { VaultIndex } from '../../../src/core/vault/vault-index';

export type ContextOptions = NonNullable<RuleExample['context']>;

function publisherOf({ publisher: id = 'digital-garden' }: ContextOptions) {
  const publisher = findPublisher(id);
  if (publisher === undefined) throw new Error(`No publisher ${id}`);
  return publisher;
}

export function optionsOf({ accepted = [], contract = '', summaryHeading }: ContextOptions = {}): RuleOptions {
  return {
    accepted: new Set(accepted),
    contract: parseContract(contract).contract,
    summaries: summaryHeading === undefined ? 'off' : 'on',
    summaryHeading: summaryHeading ?? 'Simplify',
    summaryWriting: { ...defaultSummaryWriting, layout: { ...defaultSummaryWriting.layout, heading: summaryHeading ?? 'Simplify' } },
  };
}

/** What a rule about one note is run under in tests where nothing else is said. */
export function contextOf(text: string, options: ContextOptions = {}): RuleContext {
  const { form = 'vault', path = 'note.md', publisherSettings = {} } = options;
  const rules = optionsOf(options);
  const note = parseNote(text, { summaryHeading: rules.summaryHeading });
  return { note, path, publisher: publisherOf(options), form, publisherSettings: new Map(Object.entries(publisherSettings)), options: rules };
}

/** The same for a rule about a note among others. */
export function vaultContextOf(text: string, options: ContextOptions = {}): VaultRuleContext {
  const { note, ...context } = contextOf(text, options);
  const index = new VaultIndex();
  const heading = { summaryHeading: context.options.summaryHeading };
  for (const file of options.files ?? []) index.setFile(file);
  for (const [path, other] of Object.entries(options.notes ?? {})) index.setNote(readNoteEntry(path, parseNote(other, heading)));
  const entry = readNoteEntry(context.path, note);
  index.setNote(entry);
  index.isComplete = true;
  const vault = new PublishedVault(index, { publisher: context.publisher, settings: context.publisherSettings, form: options.form ?? 'vault' });
  return { ...context, entry, text, vault };
}

export function check(rule: Rule, text: string, options?: ContextOptions): readonly Problem[] {
  if (rule.scope === 'outcome') return findIgnores(parseNote(text)).length === 0 ? [] : checkAll(text, options).filter((problem) => problem.rule === rule.id);
  // A rule that is off is tested as if the user had turned it on.
  const severity = rule.severity === 'off' ? 'warning' : undefined;
  return rule.scope === 'note' ? runRule(rule, contextOf(text, options), severity) : runVaultRule(rule, vaultContextOf(text, options), severity);
}

/** What all rules find together, ignores heeded. */
export function checkAll(text: string, options?: ContextOptions): readonly Problem[] {
  const context = contextOf(text, options);
  const inVault = vaultContextOf(text, options);
  const found = [...checkNote(context), ...checkInVault(inVault)].sort(byPlace);
  return withoutIgnored(found, findIgnores(context.note), { context: inVault, severities: new Map(), isComplete: true });
}

/** Applies the first fix of every problem, as many at a time as do not overlap, until no problem offers one. */
export function fixAll(rule: Rule, text: string, options?: ContextOptions): string {
  let fixed = text;
  for (let pass = 0; pass < 10; pass++) {
    const edits = firstFixes(check(rule, fixed, options));
    if (edits.length === 0) return fixed;
    fixed = applied(fixed, edits);
  }
  throw new Error(`The fixes of ${rule.id} do not come to an end`);
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  const result = applyEdits(text, edits);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

function firstFixes(problems: readonly Problem[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of problems) {
    const [first] = fixes;
    if (first !== undefined && fitsIn(first, chosen)) chosen.push(...first.edits);
  }
  return chosen.sort((left, right) => left.from - right.from || left.to - right.to);
}

function fitsIn(fix: Fix, chosen: readonly TextEdit[]): boolean {
  return fix.edits.every(({ from, to }) => chosen.every((edit) => to <= edit.from || from >= edit.to));
}
