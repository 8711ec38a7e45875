import type { NoteEntry, VaultReference } from '../vault/note-entry';
import type { VaultIndex } from '../vault/vault-index';

/** What was found for one note, until a note or file of the index changes. */
interface Found {
  entry: NoteEntry | null;
  readonly paths: Map<string, string | null>;
}

const found = new WeakMap<VaultIndex, Found>();

/**
 * The path that a reference of `entry` leads to, as `VaultIndex.resolve` finds it. Half a dozen rules ask for the same
 * links, one rule after the other, note by note: so the answers for the last note are remembered.
 */
export function resolvedPath(index: VaultIndex, entry: NoteEntry, { target }: VaultReference): string | null {
  const known = found.get(index) ?? remember(index);
  if (known.entry !== entry) {
    known.entry = entry;
    known.paths.clear();
  }
  const path = known.paths.get(target);
  if (path !== undefined) return path;
  const resolved = index.resolve(target, entry.path);
  known.paths.set(target, resolved);
  return resolved;
}

function remember(index: VaultIndex): Found {
  const known: Found = { entry: null, paths: new Map() };
  const forget = () => { known.entry = null; };
  index.listen(forget);
  index.listenToFiles(forget);
  found.set(index, known);
  return known;
}
