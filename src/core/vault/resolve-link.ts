import { foldPath, folderOfPath, nameOfPath } from './fold-path';
import type { NamedPaths } from './named-paths';

/** All paths of notes and files with a file name, extension included, folded as paths are; undefined where there is none. */
export type PathsNamed = (name: string) => NamedPaths | undefined;

/**
 * The path that a link leads to, as Obsidian (1.12, `getFirstLinkpathDest`) finds it. Case does not count. A name without
 * a file of its own is taken with `.md` behind it. `/a` is a path from the vault's root and nothing else; `./a` and
 * `../a` begin at the note's folder. Any other target is the whole path, else what a path ends in: first of those that
 * begin like the note's folder, then of all, the shortest. The end of a path need not begin at a folder: `[[b/x]]` finds
 * `ab/x.md`, too. An empty target is the note itself. Null where nothing fits.
 */
export function resolveLink(target: string, from: string, find: (target: string) => FoundName): string | null {
  if (target === '') return from;
  const { named, wanted, anywhere } = find(target);
  if (anywhere !== undefined) return anywhere;
  if (named === null) return null;
  const path = wanted.startsWith('./') || wanted.startsWith('../') ? fromFolder(wanted, folderOf(from)) : wanted;
  const rooted = path.startsWith('/') ? path.slice(1) : path;
  return named.exact(rooted) ?? (wanted.startsWith('/') ? null : named.nearest(rooted, folderOf(from)));
}

function folderOf(path: string): string {
  return foldPath(folderOfPath(path));
}

/** What a target names, from whichever note it is looked for. */
export interface FoundName {
  /** The paths of the target's name; null where no file has it. */
  readonly named: NamedPaths | null;
  /** The whole target as written, folded. */
  readonly folded: string;
  /** The same as it was found: with or without `.md`. */
  readonly wanted: string;
  /** Where a link to it leads from any note; undefined where that depends on the note. */
  readonly anywhere: string | null | undefined;
}

/** What a target names. */
export function findNamed(written: string, pathsNamed: PathsNamed): FoundName {
  const folded = foldPath(written).trimEnd();
  const name = nameOfPath(folded);
  const asWritten = name.includes('.') ? pathsNamed(name) : undefined;
  if (asWritten !== undefined) return foundName(asWritten, folded, folded);
  const asNote = pathsNamed(`${name}.md`);
  if (asNote !== undefined) return foundName(asNote, folded, `${folded}.md`);
  return { named: null, folded, wanted: folded, anywhere: null };
}

function foundName(named: NamedPaths, folded: string, wanted: string): FoundName {
  return { named, folded, wanted, anywhere: named.size === 1 && !wanted.includes('/') ? named.first() : undefined };
}

/** A relative target as a path from the root; a step out of the root stays there. */
function fromFolder(target: string, folder: string): string {
  let rest = target.startsWith('./../') ? target.slice(2) : target;
  if (rest.startsWith('./')) return joined(folder, rest.slice(2));
  let base = folder;
  while (rest.startsWith('../')) {
    rest = rest.slice(3);
    base = folderOfPath(base);
  }
  return joined(base, rest);
}

function joined(folder: string, rest: string): string {
  return folder === '' ? rest : `${folder}/${rest}`;
}
