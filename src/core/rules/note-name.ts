import type { VaultIndex } from '../vault/vault-index';

/** The name of a note or file without folders and without `.md`. */
export function noteName(path: string): string {
  return withoutExtension(path.slice(path.lastIndexOf('/') + 1));
}

/** The shortest text by which a link from anywhere leads to a note: its name, or its whole path where another file has that name. */
export function linkTextOf(path: string, index: VaultIndex): string {
  const isUnique = index.pathsNamed(path.slice(path.lastIndexOf('/') + 1)).size === 1;
  return isUnique ? noteName(path) : withoutExtension(path);
}

/** The path of a note without `.md`. */
export function withoutExtension(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}
