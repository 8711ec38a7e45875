import type { NoteCommand } from '../plugin-command';

/** Goes to the mark before in the note and shows what it is about; hidden where nothing is marked. */
export const goToPreviousProblem: NoteCommand = {
  id: 'go-to-previous-problem',
  name: 'Go to previous problem',
  icon: 'chevron-up',
  description: 'Goes to the mark before in the note and shows what it is about.',
  on: 'note',
  applies: ({ marks, file }) => marks.hasMarks(file),
  run({ marks, file }) {
    marks.goToMark(file, 'backward');
    return Promise.resolve();
  },
};
