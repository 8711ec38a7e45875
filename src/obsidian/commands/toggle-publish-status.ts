import type { NoteCommand } from '../plugin-command';
import { changeStatus } from '../publishing/status-change';

/** Changes the flag of the publisher that is set, always to `true` or `false`. */
export const togglePublishStatus: NoteCommand = {
  id: 'toggle-publish-status',
  name: 'Toggle publish status',
  icon: 'upload',
  description: 'Marks the active note for publishing, once it was checked, or takes the mark back; nothing else of its properties changes.',
  on: 'note',
  run: (environment) => changeStatus(environment, environment.file, 'toggle'),
};
