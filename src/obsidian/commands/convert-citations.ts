import { convertCitations as planConversion } from '../../core/citations/convert-citations';
import { parseNote } from '../../core/note/parse-note';
import { asEditorText } from '../vault/editor-text';
import { conversionChange } from '../citations/conversion-change';
import { conversionOptions } from '../citations/conversion-options';
import { editingEditor, selectedRange } from '../citations/editing-editor';
import type { NoteCommand } from '../plugin-command';
import { previewThenWrite } from '../preview-then-write';
import { typedMeanwhile } from '../vault/typed-meanwhile';
import { words } from '../words';

/** Converts the pasted citations of the active note, or of what is selected in it, once they were shown. */
export const convertCitations: NoteCommand = {
  id: 'convert-citations',
  name: 'Convert pasted citations',
  icon: 'superscript',
  description: 'Turns pasted marks such as `[1]` and the sources they cite into footnotes, in the selection where there is one, once every change was shown.',
  on: 'note',
  async run(environment) {
    const { app, file, settings } = environment;
    const editor = editingEditor(app, file);
    const selected = editor === undefined ? null : selectedRange(editor);
    const range = selected === null || selected.from === selected.to ? undefined : selected;
    await previewThenWrite(environment, (text, spared) => {
      // A selection is one of the editor's text: on a text with other line endings its offsets mean nothing.
      if (range !== undefined && asEditorText(text) !== text) return typedMeanwhile;
      return conversionChange(planConversion(parseNote(text, { summaryHeading: settings.summaryHeading }), { ...conversionOptions(environment), range, spared }));
    }, { title: words.convertTitle, nothing: words.nothingToConvert });
  },
};
