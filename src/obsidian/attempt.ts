import { Notice, type TFile } from 'obsidian';
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

/** What a task about one file of many answers, and `otherwise` where it fails: one that the app cannot read or write keeps none of the others from their turn. */
export async function orElse<T, U>({ path }: TFile, otherwise: U, task: () => Promise<T>): Promise<T | U> {
  try {
    return await task();
  } catch (error) {
    console.error('Preflight', path, error);
    return otherwise;
  }
}
