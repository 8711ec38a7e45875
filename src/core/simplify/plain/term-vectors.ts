import type { Language } from '../language';
import { stopWords } from '../stop-words';

/** A sentence as weighted terms, of length 1; both lists run in parallel. Empty where it holds no term. */
export interface TermVector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Sentences as vectors over one numbering of terms from 0 to `termCount`. */
export interface TermSpace {
  readonly vectors: readonly TermVector[];
  readonly termCount: number;
}

/**
 * Term frequency times inverse document frequency, the sentences being the documents, each vector scaled to length 1.
 * Small words of the language count for nothing.
 */
export function termSpace(sentences: readonly (readonly string[])[], language: Language): TermSpace {
  const numbers = new Map<string, number>();
  const counts = sentences.map((words) => countTerms(words, language, numbers));
  const documents = new Float64Array(numbers.size);
  for (const terms of counts) for (const term of terms.keys()) documents[term] = (documents[term] ?? 0) + 1;
  const vectors = counts.map((terms) => {
    const weights = Array.from(terms, ([term, count]) => count * Math.log(1 + sentences.length / (documents[term] ?? 1)));
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms: [...terms.keys()], weights: weights.map((weight) => (length > 0 ? weight / length : 0)) };
  });
  return { vectors, termCount: numbers.size };
}

function countTerms(words: readonly string[], language: Language, numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (const term of termsOf(word, language)) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return counts;
}

/** A word in lower case without `'s`, its hyphenated parts one by one; nothing for a small word. */
function termsOf(word: string, language: Language): readonly string[] {
  const small = language === 'unspaced' || language === 'other' ? undefined : stopWords.get(language);
  const parts = word.toLowerCase().replace(/['’]s$/, '').split(/[-\u2010]/);
  return parts.filter((part) => part !== '' && small?.has(part) !== true);
}

/** The cosine of a vector with one that is laid out by term. */
export function dotProduct(vector: TermVector, dense: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.terms.length; index++) {
    sum += (vector.weights[index] ?? 0) * (dense[vector.terms[index] ?? 0] ?? 0);
  }
  return sum;
}

/** Adds a vector, times a factor, to one that is laid out by term. */
export function addVector(vector: TermVector, factor: number, dense: Float64Array): void {
  for (let index = 0; index < vector.terms.length; index++) {
    const term = vector.terms[index] ?? 0;
    dense[term] = (dense[term] ?? 0) + factor * (vector.weights[index] ?? 0);
  }
}
