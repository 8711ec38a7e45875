import type { Severity } from '../../src/core/problem/problem';
import type { ReportedProblem } from '../../src/core/problem/report';
import { findPublisher } from '../../src/core/publishers/index';
import { VaultCheck } from '../../src/core/rules/check-vault';
import { parseContract } from '../../src/core/rules/parse-contract';
import { defaultSummaryWriting } from '../../src/core/simplify/simplify-note';
import type { FileEntry } from '../../src/core/vault/note-entry';
import { PublishedVault } from '../../src/core/vault/published-vault';
import { VaultIndex } from '../../src/core/vault/vault-index';

interface World {
  readonly publisher: string;
  readonly settings: Readonly<Record<string, string | boolean>>;
  readonly notes: readonly { readonly path: string; readonly text: string }[];
  readonly files: readonly FileEntry[];
  readonly contract: string;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** All problems of a vault that is wholly known, as the whole-vault check finds them. */
export function checkWorld(world: World): readonly Pick<ReportedProblem, 'path' | 'rule' | 'severity' | 'message' | 'from' | 'to'>[] {
  const publisher = findPublisher(world.publisher);
  if (publisher === undefined) throw new Error(`No publisher ${world.publisher}`);
  const index = new VaultIndex();
  for (const file of world.files) index.setFile(file);
  const vault = new PublishedVault(index, { publisher, settings: new Map(Object.entries(world.settings)), form: null });
  const rules = { accepted: new Set<string>(), contract: parseContract(world.contract).contract, summaries: 'auto', summaryHeading: 'Simplify', summaryWriting: defaultSummaryWriting } as const;
  const check = new VaultCheck({ vault, rules, severities: new Map(Object.entries(world.severities)), scope: 'published' });
  for (const { path, text } of world.notes) check.setNote(path, text);
  index.isComplete = true;
  return [...check.paths()].flatMap((path) => check.problemsOf(path).map(({ rule, severity, message, from, to }) => ({ path, rule, severity, message, from, to })));
}
