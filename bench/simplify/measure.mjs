import { readFileSync } from 'node:fs';
import { anyOf, generator, lead, oracle } from './baselines.mjs';
import { rouge } from './rouge.mjs';

/** The lines of a file as objects; of a half, those at even or odd places, counted from 0. */
export function readDocuments(path, half) {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
  return half === undefined ? lines : lines.filter((_, index) => index % 2 === (half === 'odd' ? 1 : 0));
}

/** What the engine reads: a note for `md`, a paragraph a line for `text`, one paragraph for `sents`. */
function sourceOf(engine, document) {
  if (document.md !== undefined) return engine.summarySource(engine.parseNote(document.md), document.title ?? '');
  const paragraphs = document.sents === undefined ? document.text.split(/\n+/) : [document.sents.join(' ')];
  const blocks = paragraphs.filter((line) => line.trim() !== '').map((text) => ({ kind: 'paragraph', section: '', text: text.trim() }));
  return { title: document.title ?? '', blocks };
}

/** Summarises every document by the engine and the baselines; figures by name, a row a document. */
export function measureDocuments(engine, documents, limits, { plainer = false, withOracle = true } = {}) {
  const random = generator(1);
  const result = { rows: new Map(), harder: 0, none: 0 };
  for (const document of documents) {
    const source = sourceOf(engine, document);
    const references = document.refs ?? [document.ref];
    const texts = document.sents ?? source.blocks.flatMap(({ text }) => engine.splitSentences(text));
    const sentences = texts.map((text) => ({ text, words: engine.countWords(text) }));
    const language = engine.guessLanguage(texts.join(' '));
    const separator = language === 'unspaced' ? '' : ' ';
    const add = (name, text, measured = engine.measureReadability(text, language)) => {
      const rows = result.rows.get(name) ?? [];
      rows.push({ rouge: rouge(text, references), score: measured.score, words: measured.words, text });
      result.rows.set(name, rows);
    };
    const summary = engine.plainSummarizer.summarize(source, { ...limits, share: 1, plainer });
    if (summary.kind === 'summary') {
      const { readability } = summary;
      add('plain', summary.text, readability.summary);
      if (readability.summary.score > readability.source.score) result.harder++;
    } else {
      add('plain', '');
      result.none++;
    }
    add('lead', lead(sentences, limits).join(separator));
    add('random', anyOf(sentences, limits, random).join(separator));
    if (withOracle) add('oracle', oracle(sentences, references, limits).join(separator));
    add('source', texts.join(separator));
  }
  return result;
}
