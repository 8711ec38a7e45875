import { citationActions } from '../citation-actions/index.mts';
import { misuse, type CliCommand } from '../command.mts';
import { writeOption } from '../edit-answer.mts';
import { noteOptions, openNoteToEdit } from '../open-note.mts';
import { formatOption } from '../output.mts';

const names = citationActions.map(({ name }) => name);

/** Works on the citations and footnotes of a note. */
export const citations: CliCommand = {
  name: 'citations',
  usage: `citations ${names.join('|')} <note>`,
  summary: 'Turn pasted citations into footnotes; put footnotes in order, merge, export, rename them',
  forms: citationActions.map(({ name, usage, summary }) => [`citations ${name} ${usage}`, summary]),
  options: [...noteOptions, ...citationActions.flatMap(({ name, options }) => options.map((option) => ({ ...option, help: `${option.help}; ${name} only` }))), writeOption, formatOption],
  run(given, face) {
    const [word, note, ...words] = given.words;
    const action = citationActions.find(({ name }) => name === word);
    if (action === undefined) return misuse(`Unexpected ${word ?? 'end of arguments'}, expected one of ${names.join(', ')}`);
    for (const { name } of citationActions.flatMap(({ options }) => options)) {
      if (given.options.has(name) && !action.options.some((option) => option.name === name)) return misuse(`Unexpected --${name} with ${action.name}`);
    }
    const opened = openNoteToEdit(given, note === undefined ? [] : [note, ...words.slice(action.words)], face.workingFolder);
    return opened.kind === 'misuse' ? opened : action.run(given, opened, words);
  },
};
