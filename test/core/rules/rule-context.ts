import { parseNote } from '../../../src/core/note/parse-note';
import type { Fix, Problem } from '../../../src/core/problem/problem';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import type { Rule, RuleContext, RuleExample } from '../../../src/core/rules/rule';
import { runRule } from '../../../src/core/rules/run-rule';
import { applyEdits } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';

export type ContextOptions = NonNullable<RuleExample['context']>;

/** What a rule is run under in tests where nothing else is said. */
export function contextOf(text: string, { form = 'vault', path = 'note.md', summaryHeading }: ContextOptions = {}): RuleContext {
  const note = parseNote(text, summaryHeading === undefined ? {} : { summaryHeading });
  return { note, path, publisher: digitalGarden, form, publisherSettings: new Map(), summaryHeading: summaryHeading ?? null };
}

export function check(rule: Rule, text: string, options?: ContextOptions): readonly Problem[] {
  return runRule(rule, contextOf(text, options));
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
