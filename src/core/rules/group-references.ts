import type { VaultReference } from '../vault/note-entry';

/** At least one reference. */
export type References = readonly [VaultReference, ...VaultReference[]];

/**
 * References by what `keyOf` says of them, in the order of the first of each key; those for which it says null are left
 * out. So a rule can speak once about each target, however often a note names it.
 */
export function groupReferences(
  references: readonly VaultReference[],
  keyOf: (reference: VaultReference) => string | null,
): ReadonlyMap<string, References> {
  let groups: Map<string, [VaultReference, ...VaultReference[]]> | null = null;
  for (const reference of references) {
    const key = keyOf(reference);
    if (key === null) continue;
    // Most rules find nothing to group in most notes.
    groups ??= new Map();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reference]);
    else group.push(reference);
  }
  return groups ?? noGroups;
}

const noGroups: ReadonlyMap<string, References> = new Map();

/** What readers of the page can see or click: no code, comment or property. */
export function isInText({ place }: VaultReference): boolean {
  return place === 'text';
}
