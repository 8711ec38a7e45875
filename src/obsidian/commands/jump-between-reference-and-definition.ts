import { Notice } from 'obsidian';
import { findJumpTarget } from '../../core/citations/footnote-jump';
import { parseNote } from '../../core/note/parse-note';
import { editingEditor, holdsFootnote, selectedRange } from '../citations/editing-editor';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Leads from a reference to its footnote and back. */
export const jumpBetweenReferenceAndDefinition: NoteCommand = {
  id: 'jump-between-reference-and-definition',
  name: 'Jump between reference and definition',
  icon: 'arrow-down-up',
  description: 'Leads from the reference at the cursor to the text of its footnote, and from a footnote to its reference.',
  on: 'note',
  applies: ({ app, file }) => holdsFootnote(app, file),
  run({ app, file }) {
    const editor = editingEditor(app, file);
    if (editor === undefined) return Promise.resolve();
    const target = findJumpTarget(parseNote(editor.getValue()), selectedRange(editor).to);
    if (target === null) new Notice(words.noFootnoteHere);
    else {
      const range = { from: editor.offsetToPos(target.from), to: editor.offsetToPos(target.to) };
      editor.setCursor(range.from);
      editor.scrollIntoView(range, true);
      editor.focus();
    }
    return Promise.resolve();
  },
};
