import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all notes in a folder and below it, sorted. */
export function notePaths(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => join(folder, name));
}
