import { Notice } from 'obsidian';
import type { NoteProblems, OnStep } from '../checks/vault-checks';
import type { CommandEnvironment, VaultCommand } from '../plugin-command';
import { embeddedNotes, errorsInEmbedded, withErrorsOnly } from '../publishing/embedded-notes';
import { notesBeforePublishing } from '../publishing/marked-notes';
import { indexedAnew, runPublisher } from '../publishing/run-publisher';
import { currentText, openNotes } from '../vault/note-panes';
import { ask } from '../views/ask';
import { showChecked } from '../views/show-problems';
import { withProgress } from '../views/with-progress';
import { words } from '../words';

/** Checks all notes that are marked, and what they embed, and then runs the publisher's own command. */
export const checkThenPublishAll: VaultCommand = {
  id: 'check-then-publish-all',
  name: 'Check, then publish all marked notes',
  icon: 'send-horizontal',
  description: 'Checks every note that is marked for publishing and what these embed; where no error stands, or you insist, has your publisher publish them.',
  on: 'vault',
  applies: () => true,
  async run(environment) {
    const { app, checks, settings, writer } = environment;
    const checked = await standingErrors(environment);
    if (checked === null || !(await mayGo(environment, checked))) return;
    const open = new Set(openNotes(app));
    for (const { file, text } of checked.filter((one) => open.has(one.file))) {
      if ((await currentText(app, file)) !== text) {
        new Notice(words.notPublished(words.typedMeanwhile));
        return;
      }
      if (await writer.flush(file)) await indexedAnew(app, file);
    }
    const { publisher } = checks.vault(settings);
    runPublisher(app, publisher, publisher.commands.publishAll);
  },
};

/** The notes that would go out, with their errors; null where it was stopped. */
function standingErrors(environment: CommandEnvironment): Promise<readonly NoteProblems[] | null> {
  return withProgress(words.checking, (onStep) => errorsOfMarked(environment, onStep), words.publishStopped);
}

async function errorsOfMarked(environment: CommandEnvironment, onStep: OnStep): Promise<readonly NoteProblems[] | null> {
  const { checks, settings } = environment;
  if (!(await checks.current(onStep))) return null;
  const marked = await checks.check(settings, notesBeforePublishing(environment), false, onStep);
  if (marked === null) return null;
  const embedded = await errorsInEmbedded(environment, embeddedNotes(environment, marked.map(({ file }) => file)), onStep);
  return embedded === null ? null : [...marked.map((one) => withErrorsOnly(one)), ...embedded];
}

async function mayGo(environment: CommandEnvironment, checked: readonly NoteProblems[]): Promise<boolean> {
  const faulty = checked.filter(({ problems }) => problems.length > 0);
  if (faulty.length === 0) return true;
  const answer = await ask(environment.app, {
    title: words.notesWithErrors(faulty.length, checked.length),
    text: words.publishAllTheSame,
    items: faulty.slice(0, 10).map(({ file, problems }) => words.noteWithErrors(file.path, problems.length)),
    answers: [
      { text: words.showProblems, value: 'show', kind: 'wanted' },
      { text: words.publish, value: 'publish', kind: 'risky' },
    ],
  });
  if (answer === 'show') await showChecked(environment, standingErrors, true);
  return answer === 'publish';
}
