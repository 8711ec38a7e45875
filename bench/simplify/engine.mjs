import { runInThisContext } from 'node:vm';
import esbuild from 'esbuild';

const plain = "export { plainSummarizer } from './simplify/plain/plain-summarizer';";

const entry = `${plain}
export { splitSentences } from './simplify/sentences';
export { guessLanguage } from './simplify/language';
export { measureReadability } from './simplify/readability';
export { countWords } from './simplify/words';
export { summarySource } from './simplify/summary-source';
export { parseNote } from './note/parse-note';
`;

const build = async (contents, options) => {
  const resolveDir = new URL('../../src/core/', import.meta.url).pathname;
  const built = await esbuild.build({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, write: false, logLevel: 'warning', ...options });
  return built.outputFiles[0];
};

/** Bundles the engine as it stands in the source, so that a figure is never about a stale build. */
export async function loadEngine(plugins = []) {
  const file = await build(entry, { format: 'iife', globalName: 'engine', plugins });
  return runInThisContext(`${file.text}; engine`);
}

/** The size of the plain engine with its data, minified as in main.js, in bytes. */
export async function engineSize() {
  const file = await build(plain, { format: 'cjs', target: 'es2022', minify: true, tsconfigRaw: {} });
  return file.contents.length;
}
