import type { App } from 'obsidian';
import { createNote } from './vault/create-note';
import { openNote } from './views/go-to-place';
import { exampleNote } from './words/example-note';
import { words } from './words';

/** Makes a note that shows what Preflight finds, under a name that is free, and opens it. It is not marked for publishing. */
export async function createExampleNote(app: App): Promise<void> {
  await openNote(app, await createNote(app, words.exampleName, exampleNote));
}
