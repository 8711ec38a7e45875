import type { App, Editor, TFile } from 'obsidian';
import type { TextRange } from '../../core/text/text-range';
import { editingPane, panesOf } from '../vault/note-panes';

/** The editor that a note is open in; undefined where it is open nowhere, or in reading view only. */
export function editingEditor(app: App, file: TFile): Editor | undefined {
  return editingPane(panesOf(app, file))?.editor;
}

/** What is selected, in the text of the editor; empty at the cursor where nothing is. */
export function selectedRange(editor: Editor): TextRange {
  return { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
}

/** Whether a note is open for editing and holds a footnote, as far as can be told at once. */
export function holdsFootnote(app: App, file: TFile): boolean {
  return editingEditor(app, file)?.getValue().includes('[^') === true;
}
