import type { PropertyValue } from '../core/note/frontmatter';

/** The most values that are written out of one note's frontmatter, and how deep. */
const valueBudget = 100_000;
const depthBudget = 64;

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Turns a property's value into JSON: a number that JSON has not becomes a string. */
export type PropertyWriter = (value: PropertyValue) => JsonValue;

/**
 * A writer for the properties of one note. Aliases can make a few lines stand for millions of values, or a value hold itself:
 * what goes over the budget, or nests too deep, becomes `…`.
 */
export function propertyWriter(): PropertyWriter {
  let left = valueBudget;
  const write = (value: PropertyValue, depth: number): JsonValue => {
    left -= 1;
    if (left < 0 || depth > depthBudget) return '…';
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (value === null || typeof value !== 'object') return value;
    const writeInner = (inner: PropertyValue) => write(inner, depth + 1);
    return isList(value) ? value.map(writeInner) : writeMap(value, writeInner);
  };
  return (value) => write(value, 0);
}

function isList(value: readonly PropertyValue[] | ReadonlyMap<string, PropertyValue>): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

/** `Object.fromEntries` makes own properties of all keys, `__proto__` included. */
function writeMap(map: ReadonlyMap<string, PropertyValue>, writeInner: PropertyWriter): JsonValue {
  return Object.fromEntries([...map].map(([key, value]) => [key, writeInner(value)]));
}
