import type { NoteCommand } from '../plugin-command';

/** Goes to the next mark in the note and shows what it is about; hidden where nothing is marked. */
export const goToNextProblem: NoteCommand = {
  id: 'go-to-next-problem',
  name: 'Go to next problem',
  icon: 'chevron-down',
  description: 'Goes to the next mark in the note and shows what it is about.',
  on: 'note',
  applies: ({ marks, file }) => marks.hasMarks(file),
  run({ marks, file }) {
    marks.goToMark(file, 'forward');
    return Promise.resolve();
  },
};
