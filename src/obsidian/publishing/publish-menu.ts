import type { Menu, TAbstractFile, TFile } from 'obsidian';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { notesIn } from '../vault/markdown-files';
import { words } from '../words';
import { changeStatuses } from './status-changes';

/**
 * Adds to the menu of files and folders what can be done about the publish status of the notes in them: for a single note
 * what it is not, for several both.
 */
export function addPublishItems(menu: Menu, files: readonly TAbstractFile[], environment: CommandEnvironment): void {
  const notes = notesIn(files);
  const [only] = notes;
  if (only === undefined) return;
  const isPublished = notes.length === 1 ? publishedNow(environment, only) : null;
  if (isPublished !== true) addItem(menu, notes, 'on', environment);
  if (isPublished !== false) addItem(menu, notes, 'off', environment);
}

/** As far as is known: a note that is not in the index yet offers both. */
function publishedNow({ checks, settings }: CommandEnvironment, { path }: TFile): boolean | null {
  const vault = checks.vault(settings);
  const entry = vault.index.note(path);
  return entry === undefined ? null : vault.entryOf(entry).published;
}

function addItem(menu: Menu, notes: readonly TFile[], change: 'on' | 'off', environment: CommandEnvironment): void {
  const what = change === 'on' ? words.markItem(notes.length) : words.unmarkItem(notes.length);
  menu.addItem((item) => {
    item
      .setSection('action')
      .setIcon(change === 'on' ? 'badge-check' : 'badge-x')
      .setTitle(what)
      .onClick(() => void attempt(() => changeStatuses({ ...environment, writer: environment.writer.named(what) }, notes, change)));
  });
}
