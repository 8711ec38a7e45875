import { join } from 'node:path';
import { parseNote } from '../core/note/parse-note';
import { findNotes } from './find-notes.mts';
import { readNoteFile, type NoteFile } from './read-notes.mts';
import type { Vault } from './vault.mts';

/**
 * Whether a note of the vault has a summary. The files that were read are asked first; the other notes only in a vault
 * that Obsidian has opened, until one of them has it. What cannot be read has none.
 */
export function usesSummaries(vault: Vault, read: readonly NoteFile[]): boolean {
  const { summaryHeading } = vault.settings;
  if (read.some(({ text }) => hasSummary(text, summaryHeading))) return true;
  if (!vault.isOpened) return false;
  const found = findNotes(vault.folder, vault.templateFolders);
  if (found.kind === 'unreadable') return false;
  const known = new Set(read.map(({ path }) => path));
  return found.paths.some((inside) => {
    const path = join(vault.folder, inside);
    const file = known.has(path) ? null : readNoteFile(path);
    return file?.kind === 'read' && hasSummary(file.text, summaryHeading);
  });
}

/** Most texts do not hold the word at all, and need no parsing. */
function hasSummary(text: string, summaryHeading: string): boolean {
  return text.toLowerCase().includes(summaryHeading.toLowerCase()) && parseNote(text, { summaryHeading }).summary !== null;
}
