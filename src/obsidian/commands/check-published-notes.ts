import type { VaultCommand } from '../plugin-command';
import { notesBeforePublishing } from '../publishing/marked-notes';
import { checkNotes } from '../views/check-notes';

/** Checks every note that is marked for publishing. */
export const checkPublishedNotes: VaultCommand = {
  id: 'check-published-notes',
  name: 'Check published notes',
  icon: 'folder-check',
  description: 'Lists what is wrong in the notes that are marked for publishing, by note; it can be stopped, and the next time reads only what has changed.',
  on: 'vault',
  applies: () => true,
  run: (environment) => checkNotes(environment, notesBeforePublishing, false),
};
