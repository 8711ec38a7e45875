import type { Problem, Severity } from '../core/problem/problem';
import type { Report, ReportedProblem } from '../core/problem/report';
import { lineIndex, type LineIndex } from '../core/text/line-index';
import type { CliArguments, Misuse } from './args.mts';
import { misuse, type Face } from './command.mts';
import type { GatheredNote } from './gather-notes.mts';
import { readNoteFile, type NoteFile } from './read-notes.mts';
import { reportPath, type PathsFrom } from './report-path.mts';
import { siteReaderProblems } from './site-reader-problems.mts';
import { startVaultCheck, type CheckedVault } from './vault-checks.mts';

/** How notes are checked. */
export interface CheckRequest {
  readonly given: CliArguments;
  /** What `--rule` says; it goes before the vault's settings. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly pathsFrom: PathsFrom;
}

/** Checks the notes that are marked for publishing, those that were named, and with `--all` the others too. */
export function checkNotes(notes: readonly GatheredNote[], request: CheckRequest, face: Face): { readonly kind: 'checked'; readonly report: Report } | Misuse {
  const start = face.now();
  const vaults = new Map<string, CheckedVault>();
  const files = new Map<GatheredNote, NoteFile>();
  for (const gathered of notes) {
    const file = readNoteFile(gathered.path);
    if (file.kind === 'unreadable') return misuse(file.message);
    files.set(gathered, file);
    const { folder } = gathered.vault;
    const vault = vaults.get(folder) ?? startVaultCheck(gathered.vault, request.given, request.severities);
    vaults.set(folder, vault);
    vault.check.setNote(gathered.inside, file.text, gathered.isNamed);
    face.progress('Reading', files.size, notes.length);
  }
  const problems: ReportedProblem[] = [];
  let checked = 0;
  for (const [gathered, file] of files) {
    const vault = vaults.get(gathered.vault.folder);
    if (vault?.check.isChecked(gathered.inside) !== true) continue;
    checked += 1;
    face.progress('Checking', checked, files.size);
    const path = reportPath(gathered, { from: request.pathsFrom, vaults: vaults.size, workingFolder: face.workingFolder });
    for (const problem of placed(problemsOf(gathered, file, vault), file.text, path)) problems.push(problem);
  }
  const publisher = [...new Set([...vaults.values()].map(({ vault }) => vault.publisher.id))].join(', ');
  const durationMs = Math.round(face.now() - start);
  return { kind: 'checked', report: { publisher, notes: notes.length, checked, durationMs, problems: problems.sort(byPath) } };
}

function problemsOf({ inside }: GatheredNote, { text, isUtf8 }: NoteFile, { check, vault, severities }: CheckedVault): readonly Problem[] {
  const found = check.problemsOf(inside);
  const entry = vault.index.note(inside);
  const second = entry !== undefined && vault.formOf(entry) === 'site' ? withSeverities(siteReaderProblems({ text, frontmatter: entry.frontmatter }), severities) : [];
  // A fix is made of offsets into the decoded text, and would write replacement characters where other bytes were.
  return isUtf8 ? [...found, ...second] : [encodingProblem(text), ...[...found, ...second].map((problem) => ({ ...problem, fixes: [] }))];
}

function withSeverities(problems: readonly Problem[], severities: ReadonlyMap<string, Severity | 'off'>): readonly Problem[] {
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.rule) ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}

/** At the first byte that is not UTF-8. No rule can see it, since rules see text. */
function encodingProblem(text: string): Problem {
  const from = Math.max(0, text.indexOf('\ufffd'));
  return { from, to: Math.min(text.length, from + 1), rule: 'text-encoding', severity: 'error', message: 'Unexpected bytes, expected UTF-8', fixes: [] };
}

function placed(problems: readonly Problem[], text: string, path: string): readonly ReportedProblem[] {
  const index = lineIndex(text);
  return [...problems].sort((left, right) => left.from - right.from).map((problem) => reported(problem, path, index));
}

/** Fixes stay unplanned until somebody asks for them. */
function reported(problem: Problem, path: string, index: LineIndex): ReportedProblem {
  const { from, to, rule, severity, message } = problem;
  const { line, column } = index.at(from);
  return { from, to, rule, severity, message, get fixes() { return problem.fixes; }, path, line, column };
}

/** Problems of one note are in order already. */
function byPath(left: ReportedProblem, right: ReportedProblem): number {
  return left.path === right.path ? 0 : left.path < right.path ? -1 : 1;
}
