import { publishEdits } from '../../core/publishers/publish-status';
import { misuse, type CliCommand } from '../command.mts';
import { answerChange, writeOption } from '../edit-answer.mts';
import { noteOptions, openNoteToEdit } from '../open-note.mts';
import { formatOption } from '../output.mts';
import { publishAnswer } from '../publish-answer.mts';

/** Marks a note for publishing, or takes the mark away. */
export const publish: CliCommand = {
  name: 'publish',
  usage: 'publish on|off|toggle <note>',
  summary: 'Mark a note for publishing, or take the mark away',
  options: [...noteOptions, writeOption, formatOption],
  run(given, face) {
    const [change, ...words] = given.words;
    if (change !== 'on' && change !== 'off' && change !== 'toggle') {
      return misuse(`Unexpected ${change ?? 'end of arguments'}, expected on, off or toggle`);
    }
    const opened = openNoteToEdit(given, words, face.workingFolder);
    if (opened.kind === 'misuse') return opened;
    const before = publishAnswer(opened.publisher, opened.published);
    const edits = publishEdits(opened.publisher, { ...opened.published, text: opened.file.text }, change);
    if (edits.kind === 'refused') return answerChange(given, opened.file, edits, { ...before });
    return answerChange(given, opened.file, edits.plan, { ...before, published: edits.published });
  },
};
