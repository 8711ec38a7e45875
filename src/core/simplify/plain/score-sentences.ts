import { findWords } from '../words';
import type { Language } from '../language';
import type { Candidate } from './candidate';
import { centrality } from './centrality';
import { addVector, dotProduct, termSpace, type TermSpace } from './term-vectors';
import { weights } from './weights';

/** Every candidate's worth before it is asked how hard it is to read, with the vectors that tell how alike two are. */
export interface ScoredSentences {
  readonly scores: readonly number[];
  readonly space: TermSpace;
}

/** From so many paragraphs on a text is more than one stretch of prose. */
const structuredFrom = 3;

/** A sentence with so many flaws opens nothing. */
const seriousFlaws = 0.5;

/** Scores candidates by how central they are, how early they stand, how much they share with the title and what they say of themselves, less their flaws. */
export function scoreSentences(candidates: readonly Candidate[], title: string, language: Language): ScoredSentences {
  const all = termSpace([...candidates.map(({ words }) => words), findWords(title)], language);
  const space = { vectors: all.vectors.slice(0, -1), termCount: all.termCount };
  const titleTerms = new Float64Array(all.termCount);
  const titleVector = all.vectors.at(-1);
  if (titleVector !== undefined) addVector(titleVector, 1, titleTerms);
  const central = centrality(space);
  const paragraphs = candidates.filter(({ isFirst }) => isFirst).length;
  const isProse = paragraphs < structuredFrom && candidates.some(({ cue }) => cue > 0);
  const position = isProse ? weights.position : weights.structuredPosition;
  const opening = isProse || candidates.some(({ cue }) => cue === 1) ? -1 : candidates.findIndex(({ isWhole, flaws }) => isWhole && flaws < seriousFlaws);
  const scores = candidates.map(({ flaws, cue, isFirst }, index) => {
    const vector = space.vectors[index];
    const likeTitle = vector === undefined ? 0 : dotProduct(vector, titleTerms);
    const early = Math.exp(-index / weights.positionDecay);
    const place = position * early + (isFirst ? weights.paragraphStart : 0) + (index === opening ? weights.opening : 0);
    return weights.centrality * (central[index] ?? 0) + place + weights.title * likeTitle + weights.cue * cue - flaws;
  });
  return { scores, space };
}
