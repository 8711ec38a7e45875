import { checkText } from '../check-text';
import { currentText } from '../vault/note-panes';
import { showProblems } from '../views/show-problems';
import type { NoteCommand } from '../plugin-command';

/** Shows what the rules find in the active note, in a list that leads to each place. */
export const checkActiveNote: NoteCommand = {
  id: 'check-active-note',
  name: 'Check active note',
  icon: 'list-checks',
  description: 'Lists what is wrong in the active note, leads to each place and offers fixes.',
  on: 'note',
  async run({ app, settings, writer, file }) {
    const text = await currentText(app, file);
    showProblems({ app, writer, file, text, check: (current) => checkText(app, settings, file, current) });
  },
};
