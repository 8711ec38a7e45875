import type { Frontmatter, Property, PropertyValue } from '../note/frontmatter';

/** Values deeper than this, or more of them, are left out. */
const deepest = 32;
const most = 10_000;

const nowhere = { from: 0, to: 0 };

/**
 * Frontmatter from properties that were read elsewhere, as if it had been parsed: all ranges are empty and at 0. Takes a
 * Map, or the plain object of another reader, of which only its own keys count; what no property can hold becomes null.
 * No properties at all are no frontmatter. Bounded, whatever the values refer to.
 */
export function plainFrontmatter(properties: ReadonlyMap<string, PropertyValue> | object): Frontmatter {
  const copy = new ValueCopy();
  const entries: readonly (readonly [string, unknown])[] = properties instanceof Map ? [...mapEntries(properties)] : Object.entries(properties);
  if (entries.length === 0) return { kind: 'none' };
  const read = entries.map(([key, value]): Property => ({ key, value: copy.of(value, 1), keyRange: nowhere, valueRange: nowhere, ...nowhere }));
  return { kind: 'parsed', ...nowhere, content: nowhere, format: 'yaml', properties: read };
}

class ValueCopy {
  #count = 0;

  of(value: unknown, depth: number): PropertyValue {
    this.#count += 1;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value !== 'object' || value === null || depth > deepest || this.#count > most) return null;
    if (Array.isArray(value)) return value.slice(0, most).map((item: unknown) => this.of(item, depth + 1));
    const entries = value instanceof Map ? [...mapEntries(value)] : Object.entries(value);
    return new Map(entries.slice(0, most).map(([key, item]) => [key, this.of(item, depth + 1)]));
  }
}

function* mapEntries(map: ReadonlyMap<unknown, unknown>): Iterable<readonly [string, unknown]> {
  for (const [key, value] of map) if (typeof key === 'string') yield [key, value];
}
