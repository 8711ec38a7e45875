import type { App, TFile } from 'obsidian';
import type { LineColumn } from '../../core/text/line-index';
import { editingPane, panesOf } from '../vault/note-panes';

/** Selects a place of an open note and brings it into view; in reading view, where nothing can be selected, goes to its line. */
export function goToPlace(app: App, file: TFile, from: LineColumn, to: LineColumn): void {
  const panes = panesOf(app, file);
  const pane = editingPane(panes);
  if (pane === undefined) {
    panes[0]?.setEphemeralState({ line: from.line - 1 });
    return;
  }
  const range = { from: { line: from.line - 1, ch: from.column - 1 }, to: { line: to.line - 1, ch: to.column - 1 } };
  pane.editor.setSelection(range.from, range.to);
  pane.editor.scrollIntoView(range, true);
  pane.editor.focus();
}
