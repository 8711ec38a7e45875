import type { NoteCommand } from '../plugin-command';
import { showProblemsOf } from '../views/show-problems';
import { withProgress } from '../views/with-progress';
import { words } from '../words';

/** Shows what the rules find in the active note, in a list that leads to each place. */
export const checkActiveNote: NoteCommand = {
  id: 'check-active-note',
  name: 'Check active note',
  icon: 'list-checks',
  description: 'Lists what is wrong in the active note, leads to each place and offers fixes.',
  on: 'note',
  async run(environment) {
    const isCurrent = await withProgress(words.readingVault, (onStep) => environment.checks.current(onStep));
    if (isCurrent) await showProblemsOf(environment, environment.file);
  },
};
