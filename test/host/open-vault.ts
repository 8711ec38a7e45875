import type { App, TFile } from 'obsidian';
import { App as HostApp } from './app';
import { hostDocument } from './dom';
import { forgetShown } from './ui/shown';
import { MarkdownView } from './workspace';

/** A vault in memory, with the app seen as plugins see it and as tests do. */
export interface OpenVault {
  readonly app: App;
  readonly host: HostApp;
  /** The file of that path. */
  readonly file: (path: string) => TFile;
  /** What the file holds now. */
  readonly text: (path: string) => string;
  /** Opens a note in a pane of its own, which becomes the active one. */
  readonly open: (path: string) => Promise<MarkdownView>;
}

/** Makes a vault of those notes, by path; no note is open. Forgets what was shown before, and takes it away. */
export function openVault(notes: Readonly<Record<string, string>>): OpenVault {
  forgetShown();
  // Another app has another document: in one that grows, everything takes longer and longer.
  hostDocument.body.replaceChildren();
  const host = new HostApp(notes);
  const hostFile = (path: string) => {
    const file = host.vault.getFileByPath(path);
    if (file === null) throw new Error(`No file ${path}`);
    return file;
  };
  return {
    app: host as unknown as App,
    host,
    file: hostFile as unknown as (path: string) => TFile,
    text: (path) => host.vault.textOf(path),
    open: async (path) => {
      const leaf = host.workspace.getLeaf('tab');
      await leaf.openFile(hostFile(path));
      if (!(leaf.view instanceof MarkdownView)) throw new Error('The leaf shows no note');
      return leaf.view;
    },
  };
}
