/** Paths of all notes and files with a file name (extension included), compared without case. */
export type PathsNamed = (name: string) => ReadonlySet<string>;

/**
 * The path that a link leads to, as Obsidian finds it: case does not count, `.md` may be left out, `/a` and `./a` and
 * `../a` are paths from the vault's root and the note's folder; any other target is the path itself, else what ends in it:
 * first below the note's own folder, then the shortest path. An empty target is the note itself. Null where nothing fits.
 */
export function resolveLink(target: string, from: string, pathsNamed: PathsNamed): string | null {
  if (target === '') return from;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const written = wantedPath(target.toLowerCase(), folder.toLowerCase());
  if (written === null) return null;
  const name = written.path.slice(written.path.lastIndexOf('/') + 1);
  return bestOf(pathsNamed(name), written, folder) ?? bestOf(pathsNamed(`${name}.md`), { ...written, path: `${written.path}.md` }, folder);
}

/** A path in lower case, and whether it is whole, or only its end is given. */
interface WantedPath {
  readonly path: string;
  readonly isWhole: boolean;
}

function wantedPath(target: string, folder: string): WantedPath | null {
  if (target.startsWith('/')) return { path: target.slice(1), isWhole: true };
  if (!target.startsWith('./') && !target.startsWith('../')) return { path: target, isWhole: false };
  const names = folder.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) return null;
    } else if (name !== '.') names.push(name);
  }
  return { path: names.join('/'), isWhole: true };
}

function bestOf(paths: ReadonlySet<string>, { path, isWhole }: WantedPath, folder: string): string | null {
  let best: string | null = null;
  for (const candidate of paths) {
    const lower = candidate.toLowerCase();
    if (lower === path) return candidate;
    if (isWhole || !lower.endsWith(`/${path}`)) continue;
    if (best === null || isNearer(candidate, best, folder)) best = candidate;
  }
  return best;
}

function isNearer(candidate: string, best: string, folder: string): boolean {
  const isBelow = candidate.startsWith(folder);
  if (isBelow !== best.startsWith(folder)) return isBelow;
  if (candidate.length !== best.length) return candidate.length < best.length;
  return candidate < best;
}
