import { readFileSync } from 'node:fs';

/** The value of a JSON file; undefined where there is no such file, or it is broken. */
export function readJsonValue(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return value;
  } catch {
    return undefined;
  }
}

/** The entries of a JSON file that holds an object, by name; empty where there is no such file or it holds anything else. */
export function readJsonFile(path: string): ReadonlyMap<string, unknown> {
  return jsonEntries(readJsonValue(path));
}

/** The entries of a JSON object, by name; empty for any other value. */
export function jsonEntries(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map<string, unknown>(Object.entries(value));
}

/** The strings of a JSON list; none of any other value. */
export function jsonStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
