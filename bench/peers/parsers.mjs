import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { loadSource } from '../../scripts/load-source.mjs';
import { atLeast, comparison, missing } from '../figures.mjs';
import { notePaths } from '../note-paths.mjs';
import { median, workTimeOf } from '../stopwatch.mjs';
import { installed } from './install.mjs';

const require = createRequire(import.meta.url);

const rounds = 5;
const leastWarmRounds = 3;
const mostWarmRounds = 30;
const longestWarming = 3000;

/** The readers that ours is compared with, each with nothing added to it: what reads a text, and how many times our time it takes at least. */
const peers = [
  { name: 'gray-matter 4.0.3', ours: 'frontmatter', entry: 'gray-matter', least: 1, reader: ({ default: matter }) => matterReader(matter) },
  { name: '@lezer/markdown 1.8.1', ours: 'note', entry: '@lezer/markdown', least: 1, reader: ({ parser }) => (text) => parser.parse(text) },
  { name: 'markdown-it 14.3.3', ours: 'note', entry: 'markdown-it', least: 1, reader: ({ default: MarkdownIt }) => markdownItReader(new MarkdownIt()) },
  { name: 'micromark 4.0.3', ours: 'note', entry: 'micromark', least: 1, reader: ({ micromark }) => micromark },
  { name: 'mdast-util-from-markdown 2.1.0', ours: 'note', entry: 'mdast-util-from-markdown', least: 1, reader: ({ fromMarkdown }) => fromMarkdown },
];

/** Without a second argument it remembers what it has read. */
function matterReader(matter) {
  return (text) => {
    try {
      return matter(text, {});
    } catch {
      // Some of the notes have frontmatter that cannot be read: our reader says so, and this one throws.
      return null;
    }
  };
}

function markdownItReader(markdownIt) {
  return (text) => markdownIt.parse(text, {});
}

/** Reads the notes of a folder with our readers and with those of others, warm. Answers the number of failures. */
export async function compareParsers(folder) {
  const texts = notePaths(folder).map((path) => readFileSync(path, 'utf8'));
  const source = await loadSource('bench/peers/source.ts');
  const ours = [
    { name: 'frontmatter', title: 'read the frontmatter', read: source.readFrontmatter },
    { name: 'outline', title: 'read what other notes need to know (`readOutline`)', read: source.readOutline },
    { name: 'note', title: 'parse (`parseNote`)', read: source.parseNote },
  ];
  const theirs = await Promise.all(peers.map(async (peer) => ({ ...peer, read: await readerOf(peer) })));
  const times = measure([...ours, ...theirs].filter(({ read }) => read !== null), texts);
  for (const { name, title } of ours) comparison(`${title}, ${texts.length} notes`, times.get(name), 'ms');
  let failures = 0;
  for (const { name, ours: compared, least, read } of theirs) {
    const title = `${name}, compared with our ${compared === 'note' ? '`parseNote`' : 'frontmatter'}`;
    failures += read === null ? missing(title, 'cannot be installed') : atLeast(title, times.get(name) / times.get(compared), least, 'times');
  }
  return failures;
}

async function readerOf({ name, entry, reader }) {
  const folder = installed([name.replace(' ', '@')]);
  if (folder === null) return null;
  const outfile = join(folder, `${name.replace(/[^\w.]+/gu, '-')}.cjs`);
  await esbuild.build({ stdin: { contents: `import * as module from '${entry}'; export { module };`, resolveDir: folder }, outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'warning' });
  return reader(require(outfile).module);
}

/** The median time of each reader over all texts, in milliseconds. One after the other: none collects what another has left. */
function measure(readers, texts) {
  return new Map(readers.map(({ name, read }) => {
    const readAll = () => texts.forEach((text) => void read(text));
    warm(readAll);
    return [name, median(Array.from({ length: rounds }, () => workTimeOf(readAll)))];
  }));
}

/** The engine goes on compiling for some rounds. Slow readers have read each kind of line often enough in fewer. */
function warm(work) {
  const begin = performance.now();
  for (let round = 0; round < leastWarmRounds || (round < mostWarmRounds && performance.now() - begin < longestWarming); round++) work();
}
