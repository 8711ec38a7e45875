import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { readingFailure } from './read-notes.mts';

/** A file or folder that is there and cannot be read. */
export interface UnreadablePath {
  /** Inside the folder that was searched, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Why, in a few words. */
  readonly reason: string;
}

/** What a folder holds. All paths are inside the folder, with `/` and extension. */
export interface FoundFiles {
  /** Sorted by code unit. */
  readonly notes: readonly string[];
  /** Sorted by code unit. */
  readonly canvases: readonly string[];
  /** All other files, with their sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** Folders that could not be listed, and pipes, sockets and devices named like notes. */
  readonly unreadable: readonly UnreadablePath[];
}

/**
 * Finds the files of a vault at any depth. Files and folders whose name begins with a dot, `node_modules` and the given
 * folders (paths inside the vault) are left out; a folder that links lead to is walked once, under its own path where it
 * lies in the vault; links that lead nowhere are no files.
 */
export function findFiles(folder: string, leftOut: readonly string[]): FoundFiles {
  const notes: string[] = [];
  const canvases: string[] = [];
  const files: { path: string; size: number }[] = [];
  const unreadable: UnreadablePath[] = [];
  const take = (path: string, kind: EntryKind) => {
    if (kind === 'other') return isNotePath(path) ? unreadable.push({ path, kind: 'file', reason: 'it is no file' }) : 0;
    if (isNotePath(path)) return notes.push(path);
    return isCanvasPath(path) ? canvases.push(path) : files.push({ path, size: statsOf(join(folder, path))?.size ?? 0 });
  };
  walk(folder, leftOut, take, (path, reason) => unreadable.push({ path, kind: 'folder', reason }));
  return { notes: notes.sort(), canvases: canvases.sort(), files, unreadable };
}

/** Whether a file of that name is a note. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

function isCanvasPath(path: string): boolean {
  return /\.canvas$/i.test(path);
}

type EntryKind = 'file' | 'folder' | 'other' | 'none';

/** Tells of everything but folders and what is not there. */
function walk(folder: string, leftOut: readonly string[], take: (path: string, kind: EntryKind) => void, fail: (path: string, reason: string) => void): void {
  const seen = new Set<string>();
  const waiting = [''];
  const linked: string[] = [];
  const next = () => waiting.pop() ?? linked.pop();
  for (let inside = next(); inside !== undefined; inside = next()) {
    for (const entry of entriesOf(join(folder, inside), seen, fail.bind(null, inside))) {
      if (entry.name.startsWith('.')) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const kind = kindOf(entry, folder, path);
      if (kind !== 'folder') {
        if (kind !== 'none') take(path, kind);
      } else if (entry.name !== 'node_modules' && !leftOut.includes(path)) (entry.isSymbolicLink() ? linked : waiting).push(path);
    }
  }
}

/** The entries of a folder; none where it was listed before under another name, or cannot be. */
function entriesOf(folder: string, seen: Set<string>, fail: (reason: string) => void): readonly Dirent[] {
  try {
    const real = realpathSync.native(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    fail(readingFailure(folder, error));
    return [];
  }
}

function kindOf(entry: Dirent, folder: string, path: string): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const stats = entry.isSymbolicLink() ? statsOf(join(folder, path)) : entry;
  if (stats === null) return 'none';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** Why nothing can be seen of a path, in a few words; null where there is nothing, or something. */
export function whyHidden(path: string): string | null {
  try {
    statSync(path, { throwIfNoEntry: false });
    return null;
  } catch (error) {
    return readingFailure(path, error);
  }
}

/** What a path leads to; null where it leads nowhere. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
