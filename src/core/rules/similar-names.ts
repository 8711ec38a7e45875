import type { VaultIndex } from '../vault/vault-index';
import { digitsOf, isWithinEdits, likelyEdits } from './edit-distance';
import { noteName } from './note-name';

const known = new WeakMap<VaultIndex, SimilarNames>();

/**
 * The path of the only note of the vault whose name is so close to `name` that a misspelling is likely; null where there
 * is none, or more than one. Names with another first letter or other digits are not looked at.
 */
export function similarNote(index: VaultIndex, name: string): string | null {
  let names = known.get(index);
  if (names === undefined) {
    names = new SimilarNames(index);
    known.set(index, names);
  }
  return names.find(name.toLowerCase());
}

/** The notes of a vault by first letter and digits of their names, gathered when first asked for. */
class SimilarNames {
  readonly #index: VaultIndex;
  #groups: Map<string, { readonly name: string; readonly path: string }[]> | null = null;

  constructor(index: VaultIndex) {
    this.#index = index;
    index.listen((before, after) => {
      if (before === undefined || after === undefined) this.#groups = null;
    });
  }

  find(name: string): string | null {
    const limit = likelyEdits(name);
    this.#groups ??= this.#gather();
    let found: string | null = null;
    for (const other of this.#groups.get(groupOf(name)) ?? []) {
      if (!isWithinEdits(name, other.name, limit)) continue;
      if (found !== null) return null;
      found = other.path;
    }
    return found;
  }

  #gather() {
    const groups = new Map<string, { readonly name: string; readonly path: string }[]>();
    for (const { path } of this.#index.notes()) {
      const name = noteName(path).toLowerCase();
      const key = groupOf(name);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ name, path }]);
      else group.push({ name, path });
    }
    return groups;
  }
}

function groupOf(name: string): string {
  return `${name.charAt(0)} ${digitsOf(name)}`;
}
