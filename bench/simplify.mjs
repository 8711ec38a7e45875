// How well and how plainly the embedded summariser summarises, how fast it is and how big. See docs/bench-simplify.md.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { atMost } from './figures.mjs';
import { generator, pairedBootstrap } from './simplify/baselines.mjs';
import { engineSize, loadEngine } from './simplify/engine.mjs';
import { measureDocuments, readDocuments } from './simplify/measure.mjs';

const usage = 'Usage: npm run bench:simplify -- <file.jsonl>... [--k N | --words N] [--half even|odd] [--plainer]';

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const measures = ['R1', 'R2', 'RL'];

/** So many words of generated text with some words more common than others, in paragraphs under headings. */
function makeSource(words) {
  const random = generator(7);
  const pick = (words) => words[Math.floor(words.length * random())];
  const name = () => `${pick(['bee', 'hive', 'meadow', 'dance', 'keeper', 'flower', 'winter', 'village'])}${Math.floor(200 * random() ** 3)}`;
  const phrase = () => `${pick(['the', 'a', 'every', 'this', 'no'])} ${pick(['old', 'additional', 'very small', 'numerous', 'remarkable'])} ${name()}`;
  const clause = () => `${phrase()} ${pick(['is a kind of', 'shows', 'was seen by', 'utilizes', 'can be found near', 'presents'])} ${phrase()} of ${name()}`;
  const joint = () => pick([', which is near', ', and they have', '; it was', ', such as', ', making', ' (in 1973) by', ' that helps', ', but it has']);
  const sentence = () => `${pick(['However, ', 'In this work, ', '', '', 'They say that ', 'Although it rained, '])}${clause()}${joint()} ${phrase()}.`;
  const blocks = Array.from({ length: Math.round(words / 100) }, (_, index) => {
    return { kind: 'paragraph', section: `Part ${Math.floor(index / 5)}`, text: Array.from({ length: 6 }, sentence).join(' ') };
  });
  return { title: 'The dance of bees', blocks };
}

/** The processor time of one summary in milliseconds, the least of some runs. */
function timeOf(engine, words, runs) {
  const source = makeSource(words);
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    engine.plainSummarizer.summarize(source, { sentences: 3, words: 60 });
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Prints how fast and how big the engine is; 1 where it is slower or bigger than it may be. */
export async function benchSimplify() {
  const engine = await loadEngine();
  timeOf(engine, 1500, 20);
  const figures = [
    ['1,500 words', timeOf(engine, 1500, 20), 15, 'ms'],
    ['12,000 words', timeOf(engine, 12_000, 8), 150, 'ms'],
    ['2,000 sentences', timeOf(engine, 40_000, 4), 600, 'ms'],
    ['engine and data, minified', (await engineSize()) / 1024, 80, 'KiB'],
  ];
  return figures.reduce((failures, [name, value, most, unit]) => failures + atMost(`simplify: ${name}`, value, most, unit), 0);
}

function report(path, limits, { rows, harder, none }, documents, half) {
  const asked = limits.words < 1e6 ? `${limits.words} words` : `${limits.sentences} sentences`;
  console.log(`\n${basename(path)}${half === undefined ? '' : ` (${half} half)`}: ${documents.length} texts, ${asked}; ${harder} summaries harder to read than their source, ${none} refused`);
  console.log('            R1     R2     RL   grade  words');
  for (const [name, row] of rows) {
    const figures = [...measures.map((_, column) => (100 * mean(row.map(({ rouge }) => rouge[column]))).toFixed(2)), mean(row.map(({ score }) => score)).toFixed(2), mean(row.map(({ words }) => words)).toFixed(0)];
    console.log(name.padEnd(8) + figures.map((figure) => figure.padStart(7)).join(''));
  }
  const column = (name, index) => (rows.get(name) ?? []).map(({ rouge }) => 100 * rouge[index]);
  const shares = measures.map((name, index) => `${name} ${((100 * mean(column('plain', index))) / mean(column('oracle', index))).toFixed(1)} %`);
  console.log(`share of the greedy oracle: ${shares.join(', ')}`);
  const differences = measures.map((name, index) => {
    const { mean: by, low, high } = pairedBootstrap(column('plain', index), column('lead', index), generator(2));
    return `${name} ${by.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
  });
  console.log(`plain - lead, paired bootstrap, 95 %: ${differences.join(', ')}`);
}

async function main() {
  const options = { k: { type: 'string' }, words: { type: 'string' }, half: { type: 'string' }, plainer: { type: 'boolean' } };
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  if (positionals.length === 0 || (values.half !== undefined && !['even', 'odd'].includes(values.half))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const limits = values.words === undefined ? { sentences: Number(values.k ?? 3), words: 1e6 } : { sentences: 1000, words: Number(values.words) };
  const engine = await loadEngine();
  for (const path of positionals) {
    const documents = readDocuments(path, values.half);
    report(path, limits, measureDocuments(engine, documents, limits, { plainer: values.plainer === true }), documents, values.half);
  }
  console.log('');
  await benchSimplify();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
