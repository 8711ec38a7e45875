import type { ProtectedKind } from '../../src/core/note/inline';
import { parseNote } from '../../src/core/note/parse-note';
import { publishers } from '../../src/core/publishers/index';
import type { PublisherForm } from '../../src/core/publishers/publisher';
import { emptyContract } from '../../src/core/rules/contract';
import type { RuleOptions } from '../../src/core/rules/rule';
import { defaultSummaryWriting } from '../../src/core/simplify/simplify-note';
import { checkNote } from '../../src/core/rules/check-note';
import { changeableRanges } from '../support/changeable-ranges';
import { applyChecked, protectedFaults } from './edit-invariants';
import type { Finding } from './invariants';
import { rangeFaults } from './parse-invariants';

const forms: readonly PublisherForm[] = ['vault', 'site'];

/** What no fix may change but those of rules that are about it; frontmatter is what some are about. */
const guarded: readonly ProtectedKind[] = ['code', 'math', 'comment'];

const options: RuleOptions = { accepted: new Set(), contract: emptyContract, summaries: 'on', summaryHeading: 'Simplify', summaryWriting: defaultSummaryWriting };

/** Checking finds problems inside the note, in order, and each fix can be applied. */
export function checkChecking(text: string, path: string): Finding {
  const note = parseNote(text);
  const violations: string[] = [];
  let problems = 0;
  let fixes = 0;
  for (const publisher of publishers) {
    for (const form of forms) {
      const context = { note, path, publisher, form, publisherSettings: new Map(), options };
      const found = checkNote(context);
      violations.push(...rangeFaults(`${form} problems`, found, text.length, false));
      for (const { rule, fixes: offered } of found) {
        const kinds = new Set(guarded.filter((kind) => changeableRanges.get(rule)?.includes(kind) !== true));
        for (const fix of offered) {
          const applied = applyChecked(note, { baseText: text, edits: fix.edits });
          violations.push(...[...applied.violations, ...protectedFaults(note, fix.edits, kinds)].map((fault) => `fix "${fix.title}": ${fault}`));
          fixes += 1;
        }
      }
      problems += found.length;
    }
  }
  return { outcome: 'unchanged', violations, counts: { problems, fixes } };
}
