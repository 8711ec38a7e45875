import { join } from 'node:path';
import { readOutline } from '../core/note/read-outline';
import { readCanvasEntry } from '../core/vault/canvas-entry';
import { readOutlineEntry } from '../core/vault/read-note-entry';
import { VaultIndex } from '../core/vault/vault-index';
import type { GatheredVault } from './gather-vaults.mts';
import { readNoteText } from './read-notes.mts';

/** An index of everything in the vault but what was asked for: that is read by who asked. `onRead` is told of every note, and why one cannot be read. */
export function indexOthers(gathered: GatheredVault, onRead: (path: string, unread: string | null) => void): VaultIndex {
  const index = new VaultIndex();
  for (const file of gathered.files) index.setFile({ ...file, image: null });
  for (const path of gathered.canvases) indexCanvas(index, gathered, path);
  for (const path of gathered.others) {
    onRead(path, indexNote(index, gathered, path));
  }
  return index;
}

/** Reads a note into the index. Why it cannot be read; null where it can. */
export function indexNote(index: VaultIndex, { vault }: GatheredVault, inside: string): string | null {
  const read = readNoteText(join(vault.folder, inside));
  if (read.kind === 'unreadable' || read.encoding === 'binary') indexUnread(index, inside);
  else index.setNote(readOutlineEntry(inside, readOutline(read.text), vault.settings.summaryHeading));
  return read.kind === 'unreadable' ? read.reason : null;
}

/** Puts a note or canvas of which nothing is known into the index: links to it lead somewhere all the same. */
export function indexUnread(index: VaultIndex, inside: string): void {
  index.setFile({ path: inside, size: 0, image: null });
}

function indexCanvas(index: VaultIndex, { vault }: GatheredVault, inside: string): void {
  const read = readNoteText(join(vault.folder, inside));
  const entry = read.kind === 'unreadable' ? null : readCanvasEntry(inside, read.text);
  if (entry === null) indexUnread(index, inside);
  else index.setNote(entry);
}
