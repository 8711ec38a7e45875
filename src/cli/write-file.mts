import { randomUUID } from 'node:crypto';
import {
  accessSync, chmodSync, closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failureReason, type NoteFile } from './read-notes.mts';

/** What came of writing. `refused` means that the file is as it was. */
export type WriteResult = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Replaces a note's text in one step: readers see the old file or the new one, never a part. Writes only where the file still
 * holds the very bytes that were read, and never where they were not UTF-8. The file's mode is kept; a symbolic link stays one.
 */
export function writeNoteFile(file: NoteFile, text: string): WriteResult {
  if (!file.isUtf8) return { kind: 'refused', reason: `Unexpected bytes in ${file.path}, expected UTF-8` };
  // Short and apart from the note's name: a long name with an ending would be over the file system's limit.
  const beside = join(dirname(file.target), `.preflight-${randomUUID()}`);
  try {
    accessSync(file.target, constants.W_OK);
    writeWhole(beside, text, statSync(file.target).mode & 0o7777);
    if (!readFileSync(file.target).equals(file.bytes)) {
      rmSync(beside);
      return { kind: 'refused', reason: `Unexpected change of ${file.path} since it was read, expected the same text` };
    }
    renameSync(beside, file.target);
    return { kind: 'written' };
  } catch (error) {
    rmSync(beside, { force: true });
    return { kind: 'refused', reason: `Cannot write ${file.path}: ${failureReason(error)}` };
  }
}

/** Writes a new file and waits until the disk has it, so that the rename never uncovers an empty one. */
function writeWhole(path: string, text: string, mode: number): void {
  const handle = openSync(path, 'wx', mode);
  try {
    writeFileSync(handle, text, 'utf8');
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // The mode given on opening is cut by the process's mask.
  chmodSync(path, mode);
}
