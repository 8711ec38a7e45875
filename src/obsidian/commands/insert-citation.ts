import { Notice } from 'obsidian';
import { type CitableSource, insertCitationEdits } from '../../core/citations/insert-citation';
import { parseNote } from '../../core/note/parse-note';
import { attempt } from '../attempt';
import { editingEditor, selectedRange } from '../citations/editing-editor';
import { sourcesOfOthers, sourcesOfText } from '../citations/known-sources';
import { writeAtCursor } from '../citations/write-at-cursor';
import type { NoteCommand, NoteEnvironment } from '../plugin-command';
import { CitationPrompt } from '../views/citation-prompt';
import { openUntilUnload } from '../views/until-unload';
import { words } from '../words';

/** Asks for a source and cites it where the cursor stands. */
export const insertCitation: NoteCommand = {
  id: 'insert-citation',
  name: 'Insert citation',
  icon: 'quote',
  description: 'Asks for an address, DOI, arXiv number or a source of this note or another one, and inserts a footnote for it at the cursor.',
  on: 'note',
  run(environment) {
    const { app, file } = environment;
    const editor = editingEditor(app, file);
    if (editor === undefined) new Notice(words.editingNeeded);
    else openUntilUnload(new CitationPrompt(app, sourcesOfText(editor.getValue()), () => sourcesOfOthers(environment, file), (source) => void attempt(() => cite(environment, source))));
    return Promise.resolve();
  },
};

async function cite(environment: NoteEnvironment, source: CitableSource): Promise<void> {
  await writeAtCursor(environment, environment.file, (text, editor) => insertCitationEdits(parseNote(text), selectedRange(editor), source, environment.settings.citations), () => words.cited);
}
