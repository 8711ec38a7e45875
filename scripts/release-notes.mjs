/** Prints what CHANGELOG.md says of a version: `node scripts/release-notes.mjs 1.2.0`. Ends with 1 where it says nothing. */
import { readFileSync } from 'node:fs';

const version = process.argv[2] ?? '';
const [, ...sections] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const notes = sections.find((section) => section.startsWith(`${version}\n`))?.slice(version.length).trim() ?? '';
if (notes === '') {
  console.error(`CHANGELOG.md says nothing of ${version}`);
  process.exitCode = 1;
} else console.info(notes);
