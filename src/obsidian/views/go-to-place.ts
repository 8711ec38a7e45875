import { type App, Notice, type TFile } from 'obsidian';
import type { LineColumn } from '../../core/text/line-index';
import { editingPane, panesOf } from '../vault/note-panes';
import { words } from '../words';

/** Selects a place of a note, which is opened where it is not, and brings it into view; in reading view, where nothing can be selected, goes to its line. */
export async function goToPlace(app: App, file: TFile, from: LineColumn, to: LineColumn): Promise<void> {
  if (!(await openNote(app, file))) return;
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

/** Brings a note into view; false, and said, where it is no longer there. */
export async function openNote(app: App, file: TFile): Promise<boolean> {
  if (app.vault.getFileByPath(file.path) !== file) return tellGone();
  const panes = panesOf(app, file);
  const pane = editingPane(panes) ?? panes[0];
  if (pane === undefined) await app.workspace.getLeaf(false).openFile(file);
  else await app.workspace.revealLeaf(pane.leaf);
  return true;
}

/** Brings what is at a path into view; says so where nothing is. */
export async function openPath(app: App, path: string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) tellGone();
  else await openNote(app, file);
}

function tellGone(): false {
  new Notice(words.nothingOpened(words.fileGone));
  return false;
}
