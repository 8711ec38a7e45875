import type { Problem, Severity } from '../core/problem/problem';
import { byPlace } from '../core/rules/check-note';
import { mergeProblems } from '../core/rules/merge-problems';
import type { UnreadablePath } from './find-files.mts';
import type { GatheredNote } from './gather-vaults.mts';
import { isPlainJson } from './plain-json.mts';
import type { NoteText, UnreadableFile } from './read-notes.mts';
import { siteReaderProblems } from './site-reader-problems.mts';
import type { CheckedVault, Severities } from './vault-checks.mts';

/** What is looked for where no rule can: rules see text. They can be turned off like rules. */
export const fileRules = ['text-encoding', 'text-unreadable'] as const;

/** What they find, one sentence each. */
export const fileSummaries: ReadonlyMap<(typeof fileRules)[number], string> = new Map([
  ['text-encoding', 'A file that is no text in UTF-8.'],
  ['text-unreadable', 'A file or folder that cannot be read.'],
]);

/** All problems of a note that is reported on, in the order of their places; what several publishers find alike is one. */
export function problemsOfNote({ checks, index, severities }: CheckedVault, { inside }: GatheredNote, read: NoteText | UnreadableFile): readonly Problem[] {
  if (read.kind === 'unreadable') return unreadableProblem('file', read.reason, severities);
  if (read.encoding === 'binary') return withSeverities([fileProblem('text-encoding', 'Unexpected bytes that are no text in UTF-8, expected a note that is saved as UTF-8')], severities);
  const entry = index.note(inside);
  const own = checks.filter(({ check }) => entry !== undefined && check.isChecked(inside));
  const isOnSite = entry !== undefined && own.some(({ vault }) => vault.publisher.yamlReader(vault.formOf(entry)) === 'js-yaml-3');
  const found = mergeProblems(own.map(({ check }) => check.problemsOf(inside)));
  const frontmatter = entry?.frontmatter;
  const isAsked = isOnSite && frontmatter !== undefined && !isPlainJson(frontmatter, () => read.text);
  const ofSite = isAsked ? withSeverities(siteReaderProblems({ text: read.text, frontmatter, found }), severities) : [];
  if (ofSite.length === 0 && read.encoding === 'utf-8') return found;
  const problems = [...found, ...ofSite];
  const damaged = read.encoding === 'damaged' ? withSeverities([encodingProblem(read.text)], severities) : [];
  // A fix is made of offsets into the decoded text, and would write replacement characters where other bytes were.
  const all = read.encoding === 'damaged' ? [...damaged, ...problems.map((problem) => ({ ...problem, fixes: [] }))] : problems;
  return all.sort(byPlace);
}

/** Why a file or folder is not checked. */
export function unreadableProblem(kind: UnreadablePath['kind'], reason: string, severities: Severities): readonly Problem[] {
  return withSeverities([fileProblem('text-unreadable', `Unexpected ${kind} that cannot be read, expected ${kind === 'file' ? 'a note' : 'one that can'}: ${reason}`)], severities);
}

function fileProblem(rule: (typeof fileRules)[number], message: string): Problem {
  return { from: 0, to: 0, rule, severity: 'error', message, fixes: [] };
}

/** At the first byte that is not UTF-8. */
function encodingProblem(text: string): Problem {
  const from = Math.max(0, text.indexOf('\ufffd'));
  return { ...fileProblem('text-encoding', 'Unexpected bytes, expected a note that is saved as UTF-8'), from, to: Math.min(text.length, from + 1) };
}

function withSeverities(problems: readonly Problem[], severities: ReadonlyMap<string, Severity | 'off'>): readonly Problem[] {
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.rule) ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
