import { readFileSync } from 'node:fs';

/** The entries of a JSON file that holds an object, by name; empty where there is no such file or it holds anything else. */
export function readJsonFile(path: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return jsonEntries(value);
  } catch {
    return new Map();
  }
}

/** The entries of a JSON object, by name; empty for any other value. */
export function jsonEntries(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map<string, unknown>(Object.entries(value));
}
