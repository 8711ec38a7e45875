import type { Problem, Severity } from '../../src/core/problem/problem';
import { publishers } from '../../src/core/publishers/index';
import { VaultCheck } from '../../src/core/rules/check-vault';
import { emptyContract } from '../../src/core/rules/contract';
import { applyEdits } from '../../src/core/text/apply-edits';
import { defaultSummaryWriting } from '../../src/core/simplify/simplify-note';
import type { FileEntry } from '../../src/core/vault/note-entry';
import { PublishedVault } from '../../src/core/vault/published-vault';
import { VaultIndex } from '../../src/core/vault/vault-index';

/** A folder of notes that belong together. */
export interface Garden {
  readonly name: string;
  readonly notes: readonly { readonly path: string; readonly text: string }[];
  /** Paths of the files beside the notes. */
  readonly files: readonly string[];
}

/** What one rule found in a garden, by severity, with a place of each. */
export interface GardenCounts {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly sample: string;
}

/** What came of checking a garden for one publisher as if all its notes were published. */
export interface GardenResult {
  readonly publisher: string;
  readonly counts: readonly GardenCounts[];
  /** Fixes that were tried. */
  readonly fixes: number;
  /** Broken promises, in words. */
  readonly violations: readonly string[];
}

/** Of each rule in each note, as many problems have their fixes tried. */
const triedFixes = 2;

/** Checks a garden for every publisher. Of those that are no default, only what they find is counted. */
export function checkGarden(garden: Garden): readonly GardenResult[] {
  return publishers.map((publisher, index) => {
    const published = { ...publisher, isPublished: () => true };
    const vault = new PublishedVault(new VaultIndex(), { publisher: published, settings: new Map(), form: null });
    for (const path of garden.files) vault.index.setFile(fileOf(path));
    const rules = { accepted: new Set<string>(), contract: emptyContract, summaries: 'auto', summaryHeading: 'Simplify', summaryWriting: defaultSummaryWriting } as const;
    const check = new VaultCheck({ vault, rules, severities: new Map(), scope: 'all' });
    for (const { path, text } of garden.notes) check.setNote(path, text);
    // A garden without a list of its other files is a part of one: what is not found there may be elsewhere.
    vault.index.isComplete = garden.files.length > 0;
    const found = garden.notes.map(({ path, text }) => ({ path, text, problems: check.problemsOf(path) }));
    const tried = index === 0 ? found.map((note) => tryFixes(check, note)) : [];
    return {
      publisher: publisher.id,
      counts: countsOf(found),
      fixes: tried.reduce((sum, { fixes }) => sum + fixes, 0),
      violations: tried.flatMap(({ violations }) => violations),
    };
  });
}

function fileOf(path: string): FileEntry {
  return { path, size: 10_000, image: null };
}

interface FoundIn {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A fix, applied, makes its own problem go away. */
function tryFixes(check: VaultCheck, { path, text, problems }: FoundIn): { readonly fixes: number; readonly violations: readonly string[] } {
  const tried = new Map<string, number>();
  const violations: string[] = [];
  let fixes = 0;
  for (const problem of problems) {
    const before = tried.get(problem.rule) ?? 0;
    tried.set(problem.rule, before + 1);
    if (before >= triedFixes) continue;
    for (const fix of problem.fixes) {
      fixes += 1;
      const applied = applyEdits(text, fix.edits);
      if (applied.kind === 'refused') violations.push(`${path}: ${problem.rule}: ${applied.reason}`);
      else if (isLeft(check, path, applied.text, problem, problems)) violations.push(`${path}: ${problem.rule}: "${fix.title}" leaves ${problem.message}`);
    }
  }
  if (fixes > 0) check.setNote(path, text);
  return { fixes, violations };
}

function isLeft(check: VaultCheck, path: string, text: string, problem: Problem, problems: readonly Problem[]): boolean {
  check.setNote(path, text);
  const isSame = ({ rule, message }: Problem) => rule === problem.rule && message === problem.message;
  return check.problemsOf(path).filter(isSame).length >= problems.filter(isSame).length;
}

function countsOf(found: readonly FoundIn[]): readonly GardenCounts[] {
  const counts = new Map<string, GardenCounts>();
  for (const { path, problems } of found) {
    for (const { rule, severity, message } of problems) {
      const key = `${rule} ${severity}`;
      const known = counts.get(key);
      counts.set(key, { rule, severity, count: (known?.count ?? 0) + 1, sample: known?.sample ?? `${path}: ${message}` });
    }
  }
  return [...counts.values()].sort((left, right) => (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : left.severity < right.severity ? -1 : 1));
}
