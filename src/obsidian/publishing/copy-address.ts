import { Notice } from 'obsidian';
import { words } from '../words';

/** Copies the public address of a note, and tells; where there is no clipboard to be had, the address is told instead. */
export async function copyAddress(address: string, isPublished: boolean): Promise<void> {
  try {
    await activeWindow.navigator.clipboard.writeText(address);
  } catch {
    new Notice(words.urlNotCopied(address));
    return;
  }
  new Notice(isPublished ? words.urlCopied(address) : words.unpublishedUrlCopied(address));
}
