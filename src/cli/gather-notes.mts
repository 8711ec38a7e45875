import { resolve } from 'node:path';
import type { CliArguments, Misuse } from './args.mts';
import { misuse } from './command.mts';
import { findNotes, isNotePath, statsOf } from './find-notes.mts';
import { vaultOf } from './open-note.mts';
import { openVault, pathInVault, type Vault } from './vault.mts';

/** A note that is to be looked at. */
export interface GatheredNote {
  /** Absolute. */
  readonly path: string;
  readonly vault: Vault;
  /** The path in its vault, with `/`. */
  readonly inside: string;
  /** True where the note itself was asked for, and not only its folder. */
  readonly isNamed: boolean;
}

/** The notes that the words name, each once: notes as they are, and all notes of the folders, each of which is a vault. */
export interface GatheredNotes {
  readonly kind: 'gathered';
  readonly notes: readonly GatheredNote[];
}

/** Finds the notes that the words name. Folders are searched only in part: see `findNotes`. */
export function gatherNotes(given: CliArguments, workingFolder: string): GatheredNotes | Misuse {
  if (given.words.length === 0) return misuse('Unexpected end of arguments, expected a folder or a note');
  const notes = new Map<string, GatheredNote>();
  for (const word of given.words) {
    const gathered = gatherWord(given, word, workingFolder);
    if (gathered.kind === 'misuse') return gathered;
    for (const note of gathered.notes) {
      if (note.isNamed || !notes.has(note.path)) notes.set(note.path, note);
    }
  }
  return { kind: 'gathered', notes: [...notes.values()] };
}

function gatherWord(given: CliArguments, word: string, workingFolder: string): GatheredNotes | Misuse {
  if (word === '') return misuse('Unexpected empty path, expected a folder or a note');
  const path = resolve(workingFolder, word);
  const stats = statsOf(path);
  if (stats === null) return misuse(`Unexpected path ${word}, expected a folder or a note that exists`);
  const isFolder = stats.isDirectory();
  if (!isFolder && !isNotePath(path)) return misuse(`Unexpected file ${word}, expected a note (.md)`);
  const vault = isFolder && !given.options.has('vault') ? openVault(path) : vaultOf(given, path, workingFolder);
  if ('kind' in vault) return vault;
  const outside = misuse(`Unexpected ${word} outside of the vault ${vault.folder}, expected it inside`);
  if (isFolder) return gatherFolder(path, vault, outside);
  const inside = pathInVault(vault.folder, path);
  return inside === null ? outside : { kind: 'gathered', notes: [{ path, vault, inside, isNamed: true }] };
}

function gatherFolder(folder: string, vault: Vault, outside: Misuse): GatheredNotes | Misuse {
  const prefix = folder === vault.folder ? '' : pathInVault(vault.folder, folder);
  if (prefix === null) return outside;
  const within = prefix === '' ? '' : `${prefix}/`;
  const leftOut = vault.templateFolders.filter((template) => template.startsWith(within)).map((template) => template.slice(within.length));
  const found = findNotes(folder, leftOut);
  if (found.kind === 'unreadable') return misuse(found.message);
  const notes = found.paths.map((path) => ({
    path: resolve(folder, path),
    vault,
    inside: within + path,
    isNamed: false,
  }));
  return { kind: 'gathered', notes };
}
