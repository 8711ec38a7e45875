// How well and how plainly the embedded summariser summarises.
// node bench/simplify.mjs <file.jsonl>... [--k N | --words N]
// A line is an object with the text in `sents` or `text`, and references in `refs` or `ref`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runInThisContext } from 'node:vm';
import esbuild from 'esbuild';

const entry = `
export { plainSummarizer } from './plain/plain-summarizer';
export { splitSentences } from './sentences';
export { guessLanguage } from './language';
export { measureReadability } from './readability';
export { countWords } from './words';
`;

/** Bundles the engine as it stands in the source, so that a figure is never about a stale build. */
async function loadEngine() {
  const resolveDir = new URL('../src/core/simplify/', import.meta.url).pathname;
  const built = await esbuild.build({ stdin: { contents: entry, resolveDir, loader: 'ts' }, bundle: true, write: false, format: 'iife', globalName: 'engine', logLevel: 'warning' });
  return runInThisContext(`${built.outputFiles[0].text}; engine`);
}

const tokens = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const f1 = (hits, wanted, given) => (hits === 0 ? 0 : (2 * hits) / (wanted + given));

function grams(words, size) {
  const counts = new Map();
  for (let index = 0; index + size <= words.length; index++) {
    const gram = words.slice(index, index + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function rougeN(given, wanted, size) {
  const left = grams(given, size);
  const right = grams(wanted, size);
  let hits = 0;
  for (const [gram, count] of left) hits += Math.min(count, right.get(gram) ?? 0);
  return f1(hits, Math.max(0, wanted.length - size + 1), Math.max(0, given.length - size + 1));
}

function rougeL(given, wanted) {
  let row = new Uint32Array(wanted.length + 1);
  for (const word of given) {
    const next = new Uint32Array(wanted.length + 1);
    for (let index = 0; index < wanted.length; index++) {
      next[index + 1] = word === wanted[index] ? row[index] + 1 : Math.max(row[index + 1], next[index]);
    }
    row = next;
  }
  return f1(row[wanted.length], wanted.length, given.length);
}

/** ROUGE-1, -2 and -L, each the best over the references. */
export function rouge(text, references) {
  const given = tokens(text);
  const all = references.map(tokens).map((wanted) => [rougeN(given, wanted, 1), rougeN(given, wanted, 2), rougeL(given, wanted)]);
  return [0, 1, 2].map((column) => Math.max(...all.map((scores) => scores[column])));
}

/** A seeded generator (mulberry32): every run draws the same sentences. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(count, random) {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

/** Takes sentences in the given order while they fit, and puts them in the text's order. */
function take(sentences, order, limits, countWords) {
  const chosen = [];
  let words = 0;
  for (const index of order) {
    const more = countWords(sentences[index]);
    if (chosen.length >= limits.sentences || (chosen.length > 0 && words + more > (limits.words * 8) / 7)) break;
    chosen.push(index);
    words += more;
  }
  return chosen.sort((left, right) => left - right).map((index) => sentences[index]);
}

function run(engine, path, limits) {
  const documents = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
  const random = generator(1);
  const rows = new Map();
  const add = (name, text, references, score, words) => {
    const row = rows.get(name) ?? { rouge: [0, 0, 0], score: 0, words: 0, count: 0 };
    const values = rouge(text, references);
    rows.set(name, { rouge: row.rouge.map((sum, column) => sum + values[column]), score: row.score + score, words: row.words + words, count: row.count + 1 });
  };
  let duration = 0;
  let harder = 0;
  for (const document of documents) {
    const paragraphs = document.sents ?? (document.text ?? document.md).split(/\n+/).filter((line) => line.trim() !== '');
    const blocks = (document.sents === undefined ? paragraphs : [paragraphs.join(' ')]).map((text) => ({ kind: 'paragraph', section: '', text }));
    const references = document.refs ?? [document.ref];
    const language = engine.guessLanguage(paragraphs.join(' '));
    const sentences = document.sents ?? paragraphs.flatMap((text) => engine.splitSentences(text));
    const baseline = (name, order) => {
      const taken = take(sentences, order, limits, engine.countWords);
      const measured = engine.measureReadability(taken.join(' '), language);
      add(name, taken.join(' '), references, measured.score, measured.words);
    };
    const began = performance.now();
    const summary = engine.plainSummarizer.summarize({ title: '', blocks }, { ...limits, share: 1 });
    duration += performance.now() - began;
    if (summary.kind === 'summary') {
      add('plain', summary.text, references, summary.readability.summary.score, summary.readability.summary.words);
      if (summary.readability.summary.score > summary.readability.source.score) harder++;
    } else add('plain', '', references, 0, 0);
    baseline('lead', sentences.map((_, index) => index));
    baseline('random', shuffled(sentences.length, random));
    const source = engine.measureReadability(sentences.join(' '), language);
    add('source', sentences.join(' '), references, source.score, source.words);
  }
  report(path, documents.length, rows, duration, harder);
}

function report(path, count, rows, duration, harder) {
  console.log(`${basename(path)}: ${count} texts, ${(duration / count).toFixed(2)} ms a text, ${harder} harder to read than their source`);
  console.log('           R1     R2     RL   grade  words');
  for (const [name, row] of rows) {
    const figures = [...row.rouge.map((sum) => ((100 * sum) / row.count).toFixed(2)), (row.score / row.count).toFixed(1), (row.words / row.count).toFixed(0)];
    console.log(name.padEnd(8) + figures.map((figure) => figure.padStart(7)).join(''));
  }
}

async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { k: { type: 'string' }, words: { type: 'string' } } });
  if (positionals.length === 0) {
    console.log('simplify: no texts given; node bench/simplify.mjs <file.jsonl>... [--k N | --words N]');
    return;
  }
  const limits = values.words === undefined ? { sentences: Number(values.k ?? 3), words: 1000 } : { sentences: 100, words: Number(values.words) };
  const engine = await loadEngine();
  for (const path of positionals) run(engine, path, limits);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
