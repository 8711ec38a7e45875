import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { failureReason, type UnreadableFile } from './read-notes.mts';

/** The notes of a folder. */
export interface FoundNotes {
  readonly kind: 'found';
  /** Paths inside the folder with `/` and extension, sorted by code unit. */
  readonly paths: readonly string[];
}

/**
 * Finds the notes of a vault at any depth. Folders whose name begins with a dot, `node_modules` and the given ones
 * (paths inside the vault) are left out; a folder that links lead to is walked once, under its own path where it lies in
 * the vault; links that lead nowhere are no notes.
 */
export function findNotes(folder: string, leftOut: readonly string[]): FoundNotes | UnreadableFile {
  const paths: string[] = [];
  const seen = new Set<string>();
  const waiting = [''];
  const linked: string[] = [];
  const next = () => waiting.pop() ?? linked.pop();
  for (let inside = next(); inside !== undefined; inside = next()) {
    const listed = listFolder(join(folder, inside), seen);
    if (listed.kind === 'unreadable') return listed;
    for (const entry of listed.entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const kind = entryKind(entry, join(folder, path));
      if (kind === 'folder' && !isLeftOut(entry.name, path, leftOut)) (entry.isSymbolicLink() ? linked : waiting).push(path);
      if (kind === 'file' && isNotePath(entry.name) && !entry.name.startsWith('.')) paths.push(path);
    }
  }
  return { kind: 'found', paths: paths.sort() };
}

/** Whether a file of that name is a note. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

function isLeftOut(name: string, path: string, leftOut: readonly string[]): boolean {
  return name.startsWith('.') || name === 'node_modules' || leftOut.includes(path);
}

type Listed = { readonly kind: 'listed'; readonly entries: readonly Dirent[] } | UnreadableFile;

/** The entries of a folder; none where it was listed before under another name. */
function listFolder(folder: string, seen: Set<string>): Listed {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return { kind: 'listed', entries: [] };
    seen.add(real);
    return { kind: 'listed', entries: readdirSync(folder, { withFileTypes: true }) };
  } catch (error) {
    return { kind: 'unreadable', message: `Cannot read the folder ${folder}: ${failureReason(error)}` };
  }
}

function entryKind(entry: Dirent, path: string): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const stats = entry.isSymbolicLink() ? statsOf(path) : null;
  if (stats === null) return 'other';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** What a path leads to; null where it leads nowhere. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
