import type { Menu, TAbstractFile } from 'obsidian';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { notesIn } from '../vault/markdown-files';
import { words } from '../words';
import { refreshSummaries } from './refresh-summaries';

/** Adds to the menu of files and folders that the notes in them can get new summaries; a note by itself gets its own by a command. */
export function addSummaryItem(menu: Menu, files: readonly TAbstractFile[], environment: CommandEnvironment): void {
  const notes = notesIn(files);
  if (notes.length < 2) return;
  menu.addItem((item) => {
    item
      .setSection('action')
      .setIcon('refresh-cw')
      .setTitle(words.refreshItem(notes.length))
      .onClick(() => void attempt(() => refreshSummaries(environment, notes)));
  });
}
