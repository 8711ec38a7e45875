import { convertCitations as planConversion } from '../../core/citations/convert-citations';
import { parseNote } from '../../core/note/parse-note';
import { conversionChange } from '../citations/conversion-change';
import type { NoteCommand } from '../plugin-command';
import { previewThenWrite } from '../preview-then-write';
import { words } from '../words';

/** Converts the pasted citations of the active note, or of what is selected in it, once they were shown. */
export const convertCitations: NoteCommand = {
  id: 'convert-citations',
  name: 'Convert pasted citations',
  icon: 'superscript',
  description: 'Turns pasted marks such as `[1]` and the sources they cite into footnotes, in the selection where there is one, once every change was shown.',
  on: 'note',
  async run(environment) {
    const { summaryHeading } = environment.settings;
    await previewThenWrite(environment, (text) => conversionChange(planConversion(parseNote(text, { summaryHeading }))), { title: words.convertTitle, nothing: words.nothingToConvert });
  },
};
