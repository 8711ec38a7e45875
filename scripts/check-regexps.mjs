/** Has recheck look at the regular expressions of the source that it has not called safe yet, and notes those that are in test/support/safe-regexps.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { regexpLiterals, verdictOn } from './regexp-literals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}test/support/safe-regexps.json`;
const { bounded } = JSON.parse(readFileSync(`${root}test/support/bounded-regexps.json`, 'utf8'));
const known = new Set(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
const excused = new Set(bounded.flatMap(({ literals }) => literals));

const safe = [];
for (const [literal, files] of regexpLiterals(`${root}src`)) {
  if (excused.has(literal)) continue;
  const verdict = known.has(literal) ? 'safe' : verdictOn(literal, 60_000);
  if (verdict === 'safe') safe.push(literal);
  else {
    console.info(`${files.map((path) => path.slice(root.length)).join(', ')}: ${verdict}: ${literal}`);
    process.exitCode = 1;
  }
}
writeFileSync(file, `${JSON.stringify(safe.sort(), null, 1)}\n`);
console.info(`${safe.length} are safe`);
