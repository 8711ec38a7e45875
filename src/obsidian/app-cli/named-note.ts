import { normalizePath, type TFile } from 'obsidian';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';
import type { CliValues } from './cli-handler';

/** The note that is meant: by its path, with or without `.md`, or the active one; else why there is none, as a sentence. */
export function namedNote({ app }: CommandEnvironment, values: CliValues): TFile | string {
  const path = values.get('path');
  if (path === undefined) {
    const active = app.workspace.getActiveFile();
    return active?.extension === 'md' ? active : words.cliNoActiveNote;
  }
  const normal = normalizePath(path);
  const file = app.vault.getFileByPath(normal) ?? app.vault.getFileByPath(`${normal}.md`);
  if (file === null) return words.cliNoSuchNote(path);
  return file.extension === 'md' ? file : words.cliNoNote(path);
}
