import { Notice } from 'obsidian';
import { footnoteLabelAt } from '../../core/citations/footnote-label-at';
import { renameFootnote as planRenaming } from '../../core/citations/rename-footnote';
import { parseNote } from '../../core/note/parse-note';
import { editingEditor, holdsFootnote, selectedRange } from '../citations/editing-editor';
import type { NoteCommand } from '../plugin-command';
import { askText } from '../views/ask-text';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';

/** Gives the footnote at the cursor another name, in all its references, too. */
export const renameFootnote: NoteCommand = {
  id: 'rename-footnote',
  name: 'Rename footnote',
  icon: 'text-cursor-input',
  description: 'Asks for another name for the footnote at the cursor and changes it in all its references.',
  on: 'note',
  applies: ({ app, file }) => holdsFootnote(app, file),
  async run({ app, writer, file }) {
    const editor = editingEditor(app, file);
    const label = editor === undefined ? null : footnoteLabelAt(parseNote(editor.getValue()), selectedRange(editor).to);
    if (label === null) {
      new Notice(words.noFootnoteHere);
      return;
    }
    const name = await askText(app, { title: words.renameTitle(label), label: words.newName, value: label, action: words.rename });
    if (name === null || name === label) return;
    await writeAndTell(writer, file, (text) => {
      const change = planRenaming(parseNote(text), label, name);
      return change.kind === 'planned' ? change.plan : change;
    }, { done: () => words.renamed(label, name), asIs: () => words.renamed(label, name) });
  },
};
