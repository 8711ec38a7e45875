import type { NoteCommand } from '../plugin-command';
import { changeStatus } from '../publishing/status-change';

/** Sets the flag of the publisher that is set to `false`, unless the note is not published anyway. */
export const takeBackFromPublishing: NoteCommand = {
  id: 'take-back-from-publishing',
  name: 'Take back from publishing',
  icon: 'badge-x',
  description: 'Takes the mark for publishing off the active note. Files and folders have it in their menu.',
  on: 'note',
  run: (environment) => changeStatus(environment, environment.file, 'off'),
};
