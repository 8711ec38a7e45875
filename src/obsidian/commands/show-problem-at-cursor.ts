import type { NoteCommand } from '../plugin-command';

/** Shows what is wrong at the cursor, why it matters and what can be done about it; hidden where nothing is marked. */
export const showProblemAtCursor: NoteCommand = {
  id: 'show-problem-at-cursor',
  name: 'Show problem at cursor',
  icon: 'message-square-warning',
  description: 'Shows what is wrong at the cursor, why it matters and what can be done about it.',
  on: 'note',
  applies: ({ marks, file }) => marks.hasMarkAtCursor(file),
  run({ marks, file }) {
    marks.showAtCursor(file);
    return Promise.resolve();
  },
};
