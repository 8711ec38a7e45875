import { join } from 'node:path';
import type { Problem } from '../core/problem/problem';
import type { FixedProblem, Report, ReportedProblem } from '../core/problem/report';
import { reportedProblem } from '../core/problem/reported-problem';
import { lineIndex, type LineIndex } from '../core/text/line-index';
import type { CliArguments, Misuse } from './args.mts';
import { misuse, type Face } from './command.mts';
import { fixNotes, type FixOutcome } from './fix-notes.mts';
import type { GatheredNote, GatheredVault } from './gather-vaults.mts';
import { problemsOfNote, unreadableProblem } from './note-problems.mts';
import { linesOf } from './read-notes.mts';
import { readImages } from './read-images.mts';
import { reportPath, type PathsFrom } from './report-path.mts';
import { readVault, type CheckedVault, type Severities } from './vault-checks.mts';

/** How vaults are checked. */
export interface CheckRequest {
  readonly given: CliArguments;
  /** What `--rule` says; it goes before the vault's settings. */
  readonly severities: Severities;
  readonly pathsFrom: PathsFrom;
  /** What becomes of safe fixes; null where nobody asked for them. */
  readonly fix: FixOutcome | null;
}

/**
 * Checks the notes that are marked for publishing, those that were named, and with `--all` the others too. Of the files of a
 * folder each that cannot be read is a problem; one that was named is a misuse.
 */
export function checkVaults(vaults: readonly GatheredVault[], request: CheckRequest, face: Face): { readonly kind: 'checked'; readonly report: Report } | Misuse {
  const start = face.now();
  const total = sum(vaults.map(({ notes, others }) => notes.length + others.length));
  let read = 0;
  const onRead = () => { face.progress('Reading', ++read, total); };
  const checkedVaults = vaults.map((gathered) => readVault(gathered, { ...request, onRead, program: face.program }));
  const unread = checkedVaults.flatMap(({ texts }) => [...texts]).find(([note, read]) => note.isNamed && read.kind === 'unreadable')?.[1];
  if (unread?.kind === 'unreadable') return misuse(unread.message);
  return { kind: 'checked', report: reportOf(checkedVaults, start, request, face) };
}

function reportOf(vaults: readonly CheckedVault[], start: number, request: CheckRequest, face: Face): Report {
  const problems: ReportedProblem[] = [];
  const fixed: FixedProblem[] = [];
  const checked = sum(vaults.map(({ texts }) => texts.size));
  let done = 0;
  for (const vault of vaults) {
    readImages(vault);
    const nameOf = (note: Pick<GatheredNote, 'path' | 'inside'>) => reportPath(note, { from: request.pathsFrom, vaults: vaults.length, workingFolder: face.workingFolder });
    const texts = request.fix === null ? vault.texts : fixNotes(vault, request.fix, nameOf, fixed);
    for (const problem of problemsOfVault({ ...vault, texts }, nameOf, () => { face.progress('Checking', ++done, checked); })) problems.push(problem);
  }
  return {
    publisher: [...new Set(vaults.flatMap(({ checks }) => checks.map(({ vault }) => vault.publisher.id)))].join(', '),
    notes: sum(vaults.map(({ gathered }) => gathered.notes.length + gathered.unreadable.length)),
    checked: checked + sum(vaults.map(({ gathered }) => gathered.unreadable.length)),
    durationMs: Math.round(face.now() - start),
    problems: problems.sort(byPath),
    ...(request.fix === null ? {} : { fixed: fixed.sort(byPath) }),
  };
}

function* problemsOfVault(vault: CheckedVault, nameOf: (note: Pick<GatheredNote, 'path' | 'inside'>) => string, onChecked: () => void): Iterable<ReportedProblem> {
  for (const [note, read] of vault.texts) {
    onChecked();
    const found = problemsOfNote(vault, note, read);
    if (found.length > 0) yield* reported(found, read.kind === 'read' ? linesOf(read) : lineIndex(''), nameOf(note));
  }
  for (const { path, kind, reason } of vault.gathered.unreadable) {
    yield* reported(unreadableProblem(kind, reason, vault.severities), lineIndex(''), nameOf({ path: join(vault.gathered.vault.folder, path), inside: path }));
  }
}

function reported(problems: readonly Problem[], lines: LineIndex, path: string): readonly ReportedProblem[] {
  return problems.map((problem) => reportedProblem(problem, path, lines));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What is of one note is in order already. */
function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path === right.path ? 0 : left.path < right.path ? -1 : 1;
}
