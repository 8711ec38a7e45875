import { type App, type TAbstractFile, TFile, TFolder } from 'obsidian';

/** The notes among files and, at any depth, in folders: each once, in the order of the folders. */
export function notesIn(files: readonly TAbstractFile[]): readonly TFile[] {
  const notes = new Set<TFile>();
  const collect = (file: TAbstractFile): void => {
    if (file instanceof TFolder) file.children.forEach(collect);
    else if (file instanceof TFile && file.extension === 'md') notes.add(file);
  };
  files.forEach(collect);
  return [...notes];
}

/** The notes of the whole vault, in the order of their paths. */
export function allNotes(app: App): readonly TFile[] {
  return app.vault.getMarkdownFiles().sort((left, right) => (left.path < right.path ? -1 : 1));
}
