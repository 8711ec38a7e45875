/** The benches by name, in the order in which they are run. Each answers how many of its figures are beyond their limits. */
export const benches = new Map([
  ['parse', async () => (await import('./parse.mjs')).benchParse],
  ['frontmatter', async () => (await import('./frontmatter.mjs')).benchFrontmatter],
  ['hostile', async () => (await import('./hostile.mjs')).benchHostile],
  ['hostile-commands', async () => (await import('./hostile-commands.mjs')).benchHostileCommands],
  ['one-line', async () => (await import('./one-line.mjs')).benchOneLine],
  ['check', async () => (await import('./check.mjs')).benchCheck],
  ['vaults', async () => (await import('./vaults.mjs')).benchVaults],
  ['peers', async () => (await import('./peers.mjs')).benchPeers],
  ['citations', async () => (await import('./citations.mjs')).benchCitations],
  ['footnotes', async () => (await import('./footnotes.mjs')).benchFootnotes],
  ['simplify', async () => (await import('./simplify.mjs')).benchSimplify],
  ['load', async () => (await import('./load.mjs')).benchLoad],
  ['face', async () => (await import('./face.mjs')).benchFace],
]);
