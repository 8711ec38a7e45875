import type { TFile } from 'obsidian';
import { readFrontmatter } from '../../core/note/read-frontmatter';
import { walkEmbeds } from '../../core/vault/embed-walk';
import type { NoteProblems, OnStep } from '../checks/vault-checks';
import type { CommandEnvironment } from '../plugin-command';

/** The notes that others embed, directly or through one another, and that are not among these. Needs the index to be complete. */
export function embeddedNotes({ app, checks, settings }: CommandEnvironment, files: readonly TFile[]): readonly TFile[] {
  const { index } = checks.vault(settings);
  const own = new Set(files.map(({ path }) => path));
  const embedded = new Set<string>();
  for (const path of own) {
    const entry = index.note(path);
    if (entry === undefined) continue;
    for (const { to } of walkEmbeds(entry, index)) if (!own.has(to.path)) embedded.add(to.path);
  }
  return [...embedded].flatMap((path) => app.vault.getFileByPath(path) ?? []);
}

/** The errors in the bodies of embedded notes, which a publisher bakes into those that embed them; their properties stay behind. Null where it was stopped. */
export async function errorsInEmbedded({ checks, settings }: CommandEnvironment, files: readonly TFile[], onStep: OnStep): Promise<readonly NoteProblems[] | null> {
  const found = await checks.check(settings, files, true, onStep);
  return found?.map((one) => withErrorsOnly(one, readFrontmatter(one.text).bodyFrom)) ?? null;
}

/** The same note with its errors only, those from an offset on. */
export function withErrorsOnly(checked: NoteProblems, from = 0): NoteProblems {
  return { ...checked, problems: checked.problems.filter((problem) => problem.severity === 'error' && problem.from >= from) };
}
