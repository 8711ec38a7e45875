import type { Problem, Severity } from '../core/problem/problem';
import type { Report, ReportedProblem } from '../core/problem/report';
import { parseNote } from '../core/note/parse-note';
import { readFrontmatter } from '../core/note/read-frontmatter';
import { checkNote } from '../core/rules/check-note';
import { lineIndex } from '../core/text/line-index';
import type { CliArguments, Misuse } from './args.mts';
import { misuse, type Face } from './command.mts';
import type { GatheredNote } from './gather-notes.mts';
import { isMarked } from './is-marked.mts';
import { readNoteFile, type NoteFile } from './read-notes.mts';
import { reportPath, type PathsFrom } from './report-path.mts';
import { siteReaderProblems } from './site-reader-problems.mts';
import { vaultChecks, type GatheredFile, type VaultCheck } from './vault-checks.mts';

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
  const files: GatheredFile[] = [];
  for (const gathered of notes) {
    const file = readNoteFile(gathered.path);
    if (file.kind === 'unreadable') return misuse(file.message);
    files.push({ gathered, file });
    face.progress('Reading', files.length, notes.length);
  }
  const checks = vaultChecks(files, request.given, request.severities);
  const problems: ReportedProblem[] = [];
  let checked = 0;
  for (const [index, { gathered, file }] of files.entries()) {
    const check = checks.get(gathered.vault.folder);
    face.progress('Checking', index, files.length);
    if (check === undefined || !isWanted(gathered, file, check, request.given)) continue;
    checked += 1;
    const path = reportPath(gathered, { from: request.pathsFrom, vaults: checks.size, workingFolder: face.workingFolder });
    for (const problem of placed(problemsOf(gathered, file, check), file.text, path)) problems.push(problem);
  }
  const publisher = [...new Set([...checks.values()].map((check) => check.publisher.id))].join(', ');
  const durationMs = Math.round(face.now() - start);
  return { kind: 'checked', report: { publisher, notes: notes.length, checked, durationMs, problems: problems.sort(byPath) } };
}

function isWanted({ isNamed, inside }: GatheredNote, { text }: NoteFile, check: VaultCheck, given: CliArguments): boolean {
  if (isNamed || given.options.has('all')) return true;
  const { frontmatter } = readFrontmatter(text);
  return isMarked(text, frontmatter, check.publisher, check.form ?? check.publisher.detectForm(inside, frontmatter));
}

function problemsOf({ inside }: GatheredNote, { text, isUtf8 }: NoteFile, check: VaultCheck): readonly Problem[] {
  const note = parseNote(text, { summaryHeading: check.parsedHeading });
  const { publisher, publisherSettings, severities, summaryHeading } = check;
  const form = check.form ?? publisher.detectForm(inside, note.frontmatter);
  const found = checkNote({ note, path: inside, publisher, form, publisherSettings, summaryHeading }, { severities });
  const second = form === 'site' ? withSeverities(siteReaderProblems(note), severities) : [];
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
  return [...problems].sort((left, right) => left.from - right.from).map((problem) => ({ ...problem, path, ...index.at(problem.from) }));
}

/** Problems of one note are in order already. */
function byPath(left: ReportedProblem, right: ReportedProblem): number {
  return left.path === right.path ? 0 : left.path < right.path ? -1 : 1;
}
