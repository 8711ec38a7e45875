import { type App, MarkdownView, TextFileView, type TFile } from 'obsidian';
import { asEditorText } from './editor-text';

/**
 * Every pane that shows the file, in all windows; the active one first. A pane that the app has not loaded yet is not
 * among them: it holds no text of its own.
 */
export function panesOf(app: App, file: TFile): readonly MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const panes: MarkdownView[] = [];
  for (const { view } of app.workspace.getLeavesOfType('markdown')) {
    if (!(view instanceof MarkdownView) || view.file !== file) continue;
    if (view === active) panes.unshift(view);
    else panes.push(view);
  }
  return panes;
}

/** Every note that a pane shows, in all windows, each once; the active one first. Panes that the app has not loaded yet show none. */
export function openNotes(app: App): readonly TFile[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView)?.file ?? null;
  const files = new Set<TFile>(active === null ? [] : [active]);
  for (const { view } of app.workspace.getLeavesOfType('markdown')) {
    if (view instanceof MarkdownView && view.file !== null) files.add(view.file);
  }
  return [...files];
}

/** Views of other plugins that show the file, such as a board: each may hold what is not saved yet. */
export function otherViewsOf(app: App, file: TFile): readonly TextFileView[] {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof TextFileView && !(view instanceof MarkdownView) && view.file === file) views.push(view);
  });
  return views;
}

/** The pane to edit the file in; undefined where it is open nowhere, or in reading view only. */
export function editingPane(panes: readonly MarkdownView[]): MarkdownView | undefined {
  return panes.find((pane) => pane.getMode() === 'source');
}

/** What a pane shows, unsaved typing included. In reading view the editor behind it may be out of date, and is not asked. */
export function paneText(pane: MarkdownView): string {
  return pane.getMode() === 'source' ? pane.editor.getValue() : asEditorText(pane.getViewData());
}

/** The text of a note as its reader sees it now: of its pane where it is open, else of its file. */
export async function currentText(app: App, file: TFile): Promise<string> {
  const pane = editingPane(panesOf(app, file));
  return pane === undefined ? app.vault.read(file) : paneText(pane);
}
