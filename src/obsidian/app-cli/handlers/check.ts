import { normalizePath, TFile } from 'obsidian';
import { formatJson } from '../../../core/problem/format-json';
import { formatMarkdown } from '../../../core/problem/format-markdown';
import { formatSarif } from '../../../core/problem/format-sarif';
import { formatText } from '../../../core/problem/format-text';
import { rules } from '../../../core/rules/index';
import type { Report } from '../../../core/problem/report';
import { reportedProblem } from '../../../core/problem/reported-problem';
import type { NoteProblems } from '../../checks/vault-checks';
import type { CommandEnvironment } from '../../plugin-command';
import { notesBeforePublishing } from '../../publishing/marked-notes';
import { allNotes, notesIn } from '../../vault/markdown-files';
import { words } from '../../words';
import type { CliHandlerEntry } from '../cli-handler';

/** Checks a note, the notes of a folder, or those that are marked for publishing. */
export const check: CliHandlerEntry = {
  name: 'check',
  description: 'Reports what is wrong in a note, in the notes of a folder, or in all that are marked for publishing.',
  parameters: [
    { name: 'path', value: '<path>', description: 'A note or folder, as its path in the vault; all notes that are marked for publishing where none is given' },
    { name: 'format', value: '<format>', choices: ['text', 'json', 'markdown', 'sarif'], description: 'How to report; text by default' },
    { name: 'all', value: null, description: 'Of a folder or the vault, check the notes that are not marked for publishing, too' },
  ],
  async run(environment, values) {
    const { checks, settings } = environment;
    const start = window.performance.now();
    if (!(await checks.current())) return words.failed;
    const wanted = notesToCheck(environment, values.get('path'), values.has('all'));
    if (typeof wanted === 'string') return wanted;
    const { files, isNamed } = wanted;
    const found = await checks.check(settings, files, isNamed, () => true);
    return found === null ? words.failed : formatted(reportOf(environment, found, files.length, window.performance.now() - start), values.get('format') ?? 'text');
  },
};

interface NotesToCheck {
  readonly files: readonly TFile[];
  /** Whether they are checked even where they are not marked for publishing. */
  readonly isNamed: boolean;
}

/** The notes that are meant, or why there are none. */
function notesToCheck(environment: CommandEnvironment, path: string | undefined, isAll: boolean): NotesToCheck | string {
  const { vault } = environment.app;
  if (path === undefined) return { files: isAll ? allNotes(environment.app) : notesBeforePublishing(environment), isNamed: isAll };
  const normal = normalizePath(path);
  const named = vault.getFileByPath(normal) ?? vault.getFileByPath(`${normal}.md`) ?? vault.getFolderByPath(normal);
  if (named === null) return words.cliNoSuchNote(path);
  const notes = notesIn([named]);
  return notes.length === 0 ? words.cliNoNote(path) : { files: notes, isNamed: isAll || named instanceof TFile };
}

function reportOf({ checks, settings }: CommandEnvironment, found: readonly NoteProblems[], notes: number, durationMs: number): Report {
  const sorted = [...found].sort((one, other) => (one.file.path < other.file.path ? -1 : 1));
  return {
    publisher: checks.vaults(settings).map(({ publisher }) => publisher.id).join(', '),
    notes,
    checked: found.length,
    durationMs: Math.round(durationMs),
    problems: sorted.flatMap(({ file, problems, lines }) => problems.map((problem) => reportedProblem(problem, file.path, lines))),
  };
}

function formatted(report: Report, format: string): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'markdown':
      return formatMarkdown(report);
    case 'sarif':
      return formatSarif(report, new Map(rules.map(({ id, summary }) => [id, summary])));
    default:
      return formatText(report, { color: false });
  }
}
