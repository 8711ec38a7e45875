import type { Language } from '../language';
import { splitSentences } from '../sentences';
import { stopWords } from '../stop-words';
import { findWords } from '../words';

/** What a note says in which sentence, for asking how much of another sentence it covers. */
export interface Support {
  /** The largest share of a sentence's words of content that two neighbouring sentences of the note hold; 1 for a sentence with fewer than three. */
  readonly coverage: (sentence: string) => number;
  /** The share of a text's pairs of neighbouring words that the note does not have; 0 for a text with fewer than eight. */
  readonly novelty: (text: string) => number;
}

const fewestWords = 3;
const fewestPairs = 8;

/** Reads a note, one block of it after another. Linear in their length. */
export function supportOf(blocks: readonly string[], language: Language): Support {
  const sentencesWith = new Map<string, number[]>();
  const pairs = new Set<string>();
  let index = 0;
  for (const block of blocks) {
    for (const pair of pairsOf(block)) pairs.add(pair);
    for (const sentence of splitSentences(block)) {
      for (const key of contentKeys(sentence, language)) {
        const list = sentencesWith.get(key);
        if (list === undefined) sentencesWith.set(key, [index]);
        else list.push(index);
      }
      index++;
    }
  }
  return {
    coverage: (sentence) => bestCoverage([...contentKeys(sentence, language)], sentencesWith, index),
    novelty(text) {
      const own = pairsOf(text);
      return own.length < fewestPairs ? 0 : own.filter((pair) => !pairs.has(pair)).length / own.length;
    },
  };
}

/** Counts for each pair of neighbours how many of the words they hold; plain numbers, since a long note has many sentences with common words. */
function bestCoverage(keys: readonly string[], sentencesWith: ReadonlyMap<string, readonly number[]>, sentences: number): number {
  if (keys.length < fewestWords) return 1;
  const counts = new Uint16Array(sentences + 1);
  let best = 0;
  for (const key of keys) {
    let counted = -1;
    for (const index of sentencesWith.get(key) ?? []) {
      for (const pair of [index, index + 1]) {
        if (pair <= counted) continue;
        counted = pair;
        const count = (counts[pair] ?? 0) + 1;
        counts[pair] = count;
        best = Math.max(best, count);
      }
    }
  }
  return best / keys.length;
}

/** The words of a sentence that say something, each once, endings cut off so that inflected words are the same. */
export function contentKeys(sentence: string, language: Language): ReadonlySet<string> {
  const small = language === 'unspaced' || language === 'other' ? undefined : stopWords.get(language);
  const keys = new Set<string>();
  for (const written of findWords(sentence)) {
    const word = written.toLowerCase();
    const says = small === undefined ? language === 'unspaced' || word.length > 3 : !small.has(word);
    if (says) keys.add(word.length > 6 ? word.slice(0, 6) : word.replace(/(?:es|s)$/, ''));
  }
  return keys;
}

function pairsOf(text: string): readonly string[] {
  const words = findWords(text).map((word) => word.toLowerCase());
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
