import { addVector, dotProduct, type TermSpace } from './term-vectors';

/** The share of the walk that follows similarity; the rest jumps anywhere. */
const damping = 0.85;

const rounds = 20;

/**
 * How central each sentence is, from 0 to 1 for the most central: the stationary distribution of a walk that goes from one
 * sentence to others by their cosine similarity (continuous LexRank, Erkan and Radev 2004). The similarity matrix V times its
 * transpose is never built: each round multiplies by V twice, so the work is linear in the number of words.
 */
export function centrality(space: TermSpace): readonly number[] {
  const { vectors, termCount } = space;
  const degrees = spread(space, vectors.map(() => 1));
  let scores: readonly number[] = vectors.map(() => 1 / vectors.length);
  for (let round = 0; round < rounds; round++) {
    const received = spread({ vectors, termCount }, scores.map((score, index) => score / Math.max(degrees[index] ?? 0, 1e-9)));
    scores = received.map((value) => (1 - damping) / vectors.length + damping * value);
  }
  const most = scores.reduce((left, right) => Math.max(left, right), 0);
  return scores.map((score) => (most > 0 ? score / most : 0));
}

/** What each sentence receives when every sentence gives its value to all in proportion to their similarity. */
function spread({ vectors, termCount }: TermSpace, values: readonly number[]): readonly number[] {
  const dense = new Float64Array(termCount);
  vectors.forEach((vector, index) => {
    addVector(vector, values[index] ?? 0, dense);
  });
  // A sentence's likeness to itself says nothing: without this a short note's scores would all be alike.
  return vectors.map((vector, index) => (vector.terms.length === 0 ? 0 : Math.max(0, dotProduct(vector, dense) - (values[index] ?? 0))));
}
