import { benchCheck } from './check.mjs';
import { benchCitations } from './citations.mjs';
import { benchFace } from './face.mjs';
import { benchFootnotes } from './footnotes.mjs';
import { benchFrontmatter } from './frontmatter.mjs';
import { benchHostile } from './hostile.mjs';
import { benchParse } from './parse.mjs';
import { benchSimplify } from './simplify.mjs';

/** The benches by name. `npm run bench` runs all, `npm run bench parse <folder>` one with an argument. */
const benches = new Map([
  ['parse', benchParse], ['frontmatter', benchFrontmatter], ['hostile', benchHostile], ['check', benchCheck], ['citations', benchCitations], ['footnotes', benchFootnotes],
  ['simplify', benchSimplify], ['face', benchFace],
]);

const [name, argument] = process.argv.slice(2);
if (name !== undefined && !benches.has(name)) {
  console.error(`Unexpected bench \`${name}\`, expected one of: ${[...benches.keys()].join(', ')}`);
  process.exit(2);
}
let failures = 0;
for (const [each, bench] of benches) {
  if (name === undefined || name === each) failures += await bench(argument);
}
process.exitCode = failures === 0 ? 0 : 1;
