import type { TFile } from 'obsidian';
import type { Problem } from '../../../core/problem/problem';
import type { NoteProblems } from '../../checks/vault-checks';
import type { CommandEnvironment } from '../../plugin-command';
import { notesBeforePublishing } from '../../publishing/marked-notes';
import { problemsInNotes } from '../check-notes';

/** What was found in the notes that are marked for publishing when somebody last asked for it. */
export class MarkedCheck {
  #notes: readonly NoteProblems[] | null = null;
  #at: Date | null = null;
  #isOutdated = false;

  /** By path; null where nobody has asked yet. */
  get notes(): readonly NoteProblems[] | null {
    return this.#notes;
  }

  /** When it was found; null where nobody has asked yet. */
  get at(): Date | null {
    return this.#at;
  }

  /** Whether a file has changed since. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** Checks all of them, with a progress that can be stopped; where it was, what was known stays. Answers whether it was done. */
  async run(environment: CommandEnvironment): Promise<boolean> {
    const found = await problemsInNotes(environment, notesBeforePublishing, false);
    if (found === null) return false;
    this.#notes = found;
    this.#at = new Date();
    this.#isOutdated = false;
    return true;
  }

  /** Checks one of them anew. */
  async runFor({ checks, settings }: CommandEnvironment, file: TFile): Promise<void> {
    const found = await checks.check(settings, [file], false, () => true);
    if (found === null || this.#notes === null) return;
    this.#notes = this.#notes.flatMap((note) => (note.file === file ? found : [note]));
  }

  /** Forgets problems that are none any more, by what was set. */
  drop(isSettled: (problem: Problem) => boolean): void {
    this.#notes = this.#notes?.map((note) => ({ ...note, problems: note.problems.filter((problem) => !isSettled(problem)) })) ?? null;
  }

  /** Something has changed that may matter. */
  outdate(): void {
    this.#isOutdated = true;
  }
}
