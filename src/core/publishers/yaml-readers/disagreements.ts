import type { Property, PropertyValue } from '../../note/frontmatter';
import { isReaderList, isReaderMap, type ReaderValue } from './reader-value';
import { isRealTimestamp } from './timestamp';

/** A property whose value another reader takes otherwise than Obsidian. */
export interface Disagreement {
  readonly property: Property;
  /** The first values that differ: those of the property, or of the same place within them. */
  readonly ours: PropertyValue;
  /** Undefined where the other reader has nothing in that place. */
  readonly theirs: ReaderValue | undefined;
}

/**
 * The properties that another reader takes otherwise, in their order, each once. A day that is read as a date is what
 * everybody wants, and none; so is another order of keys.
 */
export function disagreements(properties: readonly Property[], theirs: ReadonlyMap<string, ReaderValue>): readonly Disagreement[] {
  return properties.flatMap((property) => {
    if (isCollectionKey(property.key)) return [];
    // What reads nothing at all as a key calls it `null`.
    const read = theirs.has(property.key) || property.key !== '' ? theirs.get(property.key) : theirs.get('null');
    const difference = firstDifference(property.value, read);
    return difference === null ? [] : [{ property, ...difference }];
  });
}

/** A list or mapping as a key, as templates leave it behind in `{{title}}`: every reader has a name of its own for it. */
function isCollectionKey(key: string): boolean {
  return key.startsWith('{') || key.startsWith('[');
}

type Difference = Omit<Disagreement, 'property'>;

function firstDifference(ours: PropertyValue, theirs: ReaderValue | undefined): Difference | null {
  if (theirs === undefined) return { ours, theirs };
  if (typeof ours !== 'object' || ours === null) return sameScalar(ours, theirs) ? null : { ours, theirs };
  if (isMapping(ours)) return isReaderMap(theirs) ? differenceOfMaps(ours, theirs) : { ours, theirs };
  if (!isReaderList(theirs) || theirs.length !== ours.length) return { ours, theirs };
  for (const [index, item] of ours.entries()) {
    const difference = firstDifference(item, theirs[index]);
    if (difference !== null) return difference;
  }
  return null;
}

function differenceOfMaps(ours: ReadonlyMap<string, PropertyValue>, theirs: ReadonlyMap<string, ReaderValue>): Difference | null {
  for (const [key, value] of ours) {
    if (isCollectionKey(key)) continue;
    const read = theirs.has(key) || key !== '' ? theirs.get(key) : theirs.get('null');
    if (read === undefined) return { ours, theirs };
    const difference = firstDifference(value, read);
    if (difference !== null) return difference;
  }
  return ours.size === theirs.size ? null : { ours, theirs };
}

/** Whether Obsidian and the other reader mean the same by a single value. */
export function sameScalar(ours: PropertyValue, theirs: ReaderValue): boolean {
  if (ours === theirs || (Number.isNaN(ours) && Number.isNaN(theirs))) return true;
  const isDate = typeof theirs === 'object' && theirs !== null && 'kind' in theirs && theirs.kind === 'date';
  return isDate && typeof ours === 'string' && isRealTimestamp(ours.trim());
}

function isMapping(value: PropertyValue): value is ReadonlyMap<string, PropertyValue> {
  return value instanceof Map;
}
