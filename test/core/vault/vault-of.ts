import { parseNote } from '../../../src/core/note/parse-note';
import { findPublisher } from '../../../src/core/publishers/index';
import type { NoteEntry } from '../../../src/core/vault/note-entry';
import { PublishedVault } from '../../../src/core/vault/published-vault';
import { readNoteEntry } from '../../../src/core/vault/read-note-entry';
import { VaultIndex } from '../../../src/core/vault/vault-index';

export function entryFrom(text: string, path = 'note.md'): NoteEntry {
  return readNoteEntry(path, parseNote(text));
}

/** An index of notes by path, and of files that are no notes, all of one byte. */
export function indexOf(notes: Readonly<Record<string, string>>, files: readonly string[] = []): VaultIndex {
  const index = new VaultIndex();
  for (const [path, text] of Object.entries(notes)) index.setNote(entryFrom(text, path));
  for (const path of files) index.setFile({ path, size: 1, image: null });
  index.isComplete = true;
  return index;
}

export function publishedVault(index: VaultIndex, id = 'digital-garden'): PublishedVault {
  const publisher = findPublisher(id);
  if (publisher === undefined) throw new Error(`No publisher ${id}`);
  return new PublishedVault(index, { publisher, settings: new Map(), form: 'vault' });
}
