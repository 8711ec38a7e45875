import type { NoteCommand } from '../plugin-command';
import { changeStatus } from '../publishing/status-change';

/** Sets the flag of the publisher that is set to `true`, whatever it said. */
export const markForPublishing: NoteCommand = {
  id: 'mark-for-publishing',
  name: 'Mark for publishing',
  icon: 'badge-check',
  description: 'Marks the active note for publishing, once it was checked; an odd value such as `"true"` becomes a plain one. Files and folders have it in their menu.',
  on: 'note',
  run: (environment) => changeStatus(environment, environment.file, 'on'),
};
