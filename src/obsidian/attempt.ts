import { Notice } from 'obsidian';
import { words } from './words';

/** Runs something that a person asked for. Where it fails (the app could not read or write a file, or we have a fault) they are told; nothing is thrown. */
export async function attempt(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error('Preflight', error);
    new Notice(words.failed);
  }
}
