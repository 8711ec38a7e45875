import { convertCitations as planConversion } from '../../core/citations/convert-citations';
import { parseNote } from '../../core/note/parse-note';
import { conversionChange } from '../citations/conversion-change';
import { conversionOptions } from '../citations/conversion-options';
import type { NoteCommand } from '../plugin-command';
import { previewThenWrite } from '../preview-then-write';
import { words } from '../words';

/** Converts the pasted citations of the active note and takes out marks whose sources are gone, once the change was shown. */
export const removeLeftovers: NoteCommand = {
  id: 'remove-leftovers',
  name: 'Remove leftovers of AI tools',
  icon: 'eraser',
  description: 'Takes out marks of assistants that lead nowhere, such as `:contentReference[oaicite:0]`, and makes footnotes of those that do lead somewhere, once every change was shown.',
  on: 'note',
  async run(environment) {
    const { settings } = environment;
    const options = { ...conversionOptions(environment), removeArtefacts: true };
    await previewThenWrite(environment, (text, spared) => conversionChange(planConversion(parseNote(text, { summaryHeading: settings.summaryHeading }), { ...options, spared })), { title: words.leftoversTitle, nothing: words.noLeftovers });
  },
};
