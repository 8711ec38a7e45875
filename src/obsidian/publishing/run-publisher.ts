import { type App, Notice, type TFile } from 'obsidian';
import type { Publisher } from '../../core/publishers/publisher';
import { runForeignCommand } from '../app-internals';
import { words } from '../words';

/** How long the app gets to index a note that was written, in milliseconds. */
const longestIndexing = 2000;

/**
 * Has the publisher publish, by a command of its own; where that cannot be run, says what is left to do. A command about one note takes the active one,
 * and is not run where that is another one than `note` by now.
 */
export function runPublisher(app: App, publisher: Publisher, command: string | null, note: TFile | null = null): void {
  if (command === null) new Notice(words.publishOutside(publisher.name));
  else if (note !== null && app.workspace.getActiveFile() !== note) new Notice(words.notPublished(words.otherNoteActive));
  else if (!runForeignCommand(app, command)) new Notice(words.publishYourself(publisher.name));
}

/** Resolves when the app has indexed a note anew; publishers read its properties there. After two seconds it resolves all the same. */
export function indexedAnew(app: App, file: TFile): Promise<void> {
  return new Promise((resolve) => {
    const reference = app.metadataCache.on('changed', (changed) => { if (changed === file) finish(); });
    const timer = window.setTimeout(finish, longestIndexing);
    function finish(): void {
      app.metadataCache.offref(reference);
      window.clearTimeout(timer);
      resolve();
    }
  });
}
