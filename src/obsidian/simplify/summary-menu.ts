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
  const what = words.refreshItem(notes.length);
  menu.addItem((item) => {
    item
      .setSection('action')
      .setIcon('refresh-cw')
      .setTitle(what)
      .onClick(() => void attempt(() => refreshSummaries({ ...environment, writer: environment.writer.named(what) }, notes)));
  });
}
