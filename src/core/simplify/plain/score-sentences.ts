import { findWords } from '../words';
import type { Language } from '../language';
import type { Candidate } from './candidate';
import { centrality } from './centrality';
import { addVector, dotProduct, termSpace, type TermSpace } from './term-vectors';

/** Every candidate's worth before it is asked how hard it is to read, with the vectors that tell how alike two are. */
export interface ScoredSentences {
  readonly scores: readonly number[];
  readonly space: TermSpace;
}

const centralityWeight = 0.7;
const positionWeight = 0.25;
const titleWeight = 0.2;

/** After so many sentences the advantage of an early place has fallen to a third. */
const positionDecay = 4;

/** Scores candidates by how central they are, how early they stand and how much they share with the title, less their flaws. */
export function scoreSentences(candidates: readonly Candidate[], title: string, language: Language): ScoredSentences {
  const all = termSpace([...candidates.map(({ words }) => words), findWords(title)], language);
  const space = { vectors: all.vectors.slice(0, -1), termCount: all.termCount };
  const titleTerms = new Float64Array(all.termCount);
  const titleVector = all.vectors.at(-1);
  if (titleVector !== undefined) addVector(titleVector, 1, titleTerms);
  const central = centrality(space);
  const scores = candidates.map(({ flaws }, index) => {
    const vector = space.vectors[index];
    const likeTitle = vector === undefined ? 0 : dotProduct(vector, titleTerms);
    const early = Math.exp(-index / positionDecay);
    return centralityWeight * (central[index] ?? 0) + positionWeight * early + titleWeight * likeTitle - flaws;
  });
  return { scores, space };
}
