import type { PropertyValue } from './frontmatter';

/** True where two values say the same: lists in order, mappings with their keys in order; not-a-number equals itself. */
export function samePropertyValue(a: PropertyValue, b: PropertyValue): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (isList(a) || isList(b)) return isList(a) && isList(b) && sameLists(a, b);
  if (isMapping(a) && isMapping(b)) return sameLists([...a.keys()], [...b.keys()]) && sameLists([...a.values()], [...b.values()]);
  return false;
}

function sameLists(a: readonly PropertyValue[], b: readonly PropertyValue[]): boolean {
  return a.length === b.length && a.every((item, index) => samePropertyValue(item, b[index] ?? null));
}

/** True for a list of values, as in `[a, b]`. */
export function isList(value: PropertyValue): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

function isMapping(value: PropertyValue): value is ReadonlyMap<string, PropertyValue> {
  return value instanceof Map;
}
