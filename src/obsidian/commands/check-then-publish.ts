import { Notice } from 'obsidian';
import type { PublishEdits } from '../../core/publishers/publish-status';
import type { NoteProblems } from '../checks/vault-checks';
import { lineIndex } from '../../core/text/line-index';
import type { NoteCommand, NoteEnvironment } from '../plugin-command';
import { embeddedNotes, errorsInEmbedded } from '../publishing/embedded-notes';
import { indexedAnew, runPublisher } from '../publishing/run-publisher';
import { comesToBePublished, errorsAfter, planStatus, statusPlanner } from '../publishing/status-change';
import { currentText } from '../vault/note-panes';
import { ask } from '../views/ask';
import { showProblemsOf } from '../views/show-problems';
import { withProgress } from '../views/with-progress';
import { words } from '../words';

/** Checks the active note and what it embeds, and then runs the publisher's own command. */
export const checkThenPublish: NoteCommand = {
  id: 'check-then-publish',
  name: 'Check, then publish',
  icon: 'send',
  description: 'Checks the active note and the notes that it embeds; where no error stands, or you insist, has your publisher publish the note.',
  on: 'note',
  async run(environment) {
    const { app, checks, settings, writer, file } = environment;
    const planned = planStatus(environment, file, await currentText(app, file), 'on');
    if (planned.kind === 'refused') {
      new Notice(words.notPublished(planned.reason));
      return;
    }
    const errors = await withProgress(words.checking, (onStep) => standingErrors(environment, planned, onStep), words.publishStopped);
    if (errors === null || !(await mayGo(environment, planned, errors))) return;
    if ((await currentText(app, file)) !== planned.plan.baseText) {
      new Notice(words.notPublished(words.typedMeanwhile));
      return;
    }
    const indexed = indexedAnew(app, file);
    const outcome = comesToBePublished(planned) ? await writer.write(file, statusPlanner(environment, file, 'on')) : { kind: 'unchanged' as const };
    if (outcome.kind === 'refused' || outcome.kind === 'partly') {
      new Notice(words.notPublished(outcome.reason));
      return;
    }
    const isSaved = await writer.flush(file);
    if (isSaved || outcome.kind === 'written') await indexed;
    const { publisher } = checks.vault(settings);
    runPublisher(app, publisher, publisher.commands.publishNote, file);
  },
};

type Planned = Extract<PublishEdits, { kind: 'planned' }>;

/** The errors of the note as it is going to be, and of the notes in it; null where it was stopped. */
async function standingErrors(environment: NoteEnvironment, planned: Planned, onStep: (done: number, all: number) => boolean): Promise<readonly NoteProblems[] | null> {
  const { checks, file } = environment;
  if (!(await checks.current(onStep))) return null;
  const { text, errors } = await errorsAfter(environment, file, planned);
  const inEmbedded = await errorsInEmbedded(environment, embeddedNotes(environment, [file]), onStep);
  if (inEmbedded === null) return null;
  return [{ file, text, problems: errors, lines: lineIndex(text) }, ...inEmbedded];
}

async function mayGo(environment: NoteEnvironment, planned: Planned, checked: readonly NoteProblems[]): Promise<boolean> {
  const { app, file } = environment;
  const items = checked.flatMap((one) => one.problems.map(({ from, message }) => words.errorItem(one.file === file ? null : one.file.path, one.lines.at(from).line, message)));
  const isMarked = !comesToBePublished(planned);
  if (items.length === 0 && isMarked) return true;
  const show = items.length === 0 ? [] : [{ text: words.showProblems, value: 'show', kind: 'wanted' } as const];
  const answer = await ask(app, {
    title: items.length === 0 ? words.notMarkedYet : words.errorsFound(items.length),
    text: isMarked ? words.publishAllTheSame : words.willBeMarked,
    items: items.slice(0, 10),
    answers: [...show, { text: isMarked ? words.publish : words.markAndPublish, value: 'publish', kind: items.length === 0 ? 'wanted' : 'risky' } as const],
  });
  if (answer === 'show') await showProblemsOf(environment, file);
  return answer === 'publish';
}
