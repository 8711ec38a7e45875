import type { App, TFile } from 'obsidian';

/** Makes a note of that name where new notes go, with a number behind the name where there is one already. No file is ever written over. */
export function createNote(app: App, name: string, text: string): Promise<TFile> {
  const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
  // Some systems take names that differ in case for the same.
  const taken = new Set(folder.children.map((child) => child.name.toLowerCase()));
  let fileName = `${name}.md`;
  for (let number = 1; taken.has(fileName.toLowerCase()); number++) fileName = `${name} ${number}.md`;
  return app.vault.create(folder.isRoot() ? fileName : `${folder.path}/${fileName}`, text);
}
