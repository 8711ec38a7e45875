import { writeVault } from './make-vault.mjs';
import { compareParsers } from './peers/parsers.mjs';
import { comparePrograms } from './peers/programs.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const notes = 1000;

/** Compares our parser and our check with those of others on a generated vault of 1,000 notes. Answers the number of failures. */
export async function benchPeers(filter = '') {
  const folder = temporaryFolder('peers');
  const { characters } = writeVault(notes, folder);
  console.log(`${notes} notes, ${(characters / 1e6).toFixed(1)} million characters`);
  let failures = 0;
  for (const [name, compare] of [['parsers', compareParsers], ['programs', comparePrograms]]) if (name.includes(filter)) failures += await compare(folder);
  return failures;
}
