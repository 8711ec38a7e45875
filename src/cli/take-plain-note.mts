import { takeNote, type TakenNote, type VaultCheckOptions } from '../core/rules/take-note';
import { readNoteText } from './read-notes.mts';

/** Reads and takes the note of a file; null where that is not plainly text in UTF-8: whoever asked has more to say of it. `inside` is its path in the vault. */
export function takePlainNote(path: string, inside: string, isNamed: boolean, check: VaultCheckOptions): TakenNote | null {
  const read = readNoteText(path);
  if (read.kind === 'unreadable' || read.encoding !== 'utf-8') return null;
  return takeNote(inside, read.text, { ...check, isNamed, keep: () => read.keep() });
}
