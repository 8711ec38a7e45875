import type { Language } from '../language';
import { addTallies, emptyTally, measureTally, type TextTally } from '../readability';
import type { Candidate } from './candidate';
import type { ScoredSentences } from './score-sentences';
import { addVector, dotProduct } from './term-vectors';

/** How a selection is bounded. */
export interface SelectionLimits {
  readonly sentences: number;
  /** About so many words: the last sentence may go over by a seventh. */
  readonly words: number;
  /** Never more words than this. */
  readonly mostWords: number;
  /** How much a hard sentence loses. */
  readonly plainness: number;
  /** The chosen sentences together are never harder to read than this, from the first on. */
  readonly hardest: number;
  /** The least share of the best sentence's worth that a sentence must have: less says too little, however plain it is. */
  readonly leastWorth: number;
}

/** What is chosen so far. */
interface Selection {
  readonly places: Set<number>;
  /** For each candidate, its greatest cosine with a chosen one. */
  readonly likeness: number[];
  tally: TextTally;
}

/** The weight of a sentence's worth against its likeness to those chosen (maximal marginal relevance, Carbonell and Goldstein 1998). */
const relevance = 0.8;

const mostSentences = 200;

/** A sentence so like a chosen one says it again. */
const repetition = 0.75;

/**
 * Chooses sentences one by one, each the best that still fits and is least like those chosen; ties go to the earlier one.
 * A sentence that points back is chosen only when the one before it already is. Returns their places in order.
 */
export function selectSentences(
  candidates: readonly Candidate[],
  scored: ScoredSentences,
  limits: SelectionLimits,
  language: Language,
): readonly number[] {
  const selection: Selection = { places: new Set(), likeness: candidates.map(() => 0), tally: emptyTally };
  const count = Math.min(limits.sentences, mostSentences);
  const most = Math.min(limits.mostWords, Math.floor((limits.words * 8) / 7));
  while (selection.places.size < count) {
    let best = bestCandidate(candidates, scored, selection, { ...limits, mostWords: most }, language);
    // A first sentence longer than asked for is better than none.
    if (best === -1 && selection.places.size === 0) best = bestCandidate(candidates, scored, selection, limits, language);
    if (best === -1) break;
    choose(best, candidates, scored, selection);
  }
  return [...selection.places].sort((left, right) => left - right);
}

/** The place of the best candidate that may be chosen now; -1 where there is none. */
function bestCandidate(
  candidates: readonly Candidate[],
  { scores }: ScoredSentences,
  { places, likeness, tally }: Selection,
  limits: SelectionLimits,
  language: Language,
): number {
  const least = limits.leastWorth * scores.reduce((left, right) => Math.max(left, right), 0);
  let best = -1;
  let most = -Infinity;
  candidates.forEach((candidate, index) => {
    if (!candidate.isWhole || places.has(index) || tally.words + candidate.words.length > limits.mostWords) return;
    const score = scores[index] ?? 0;
    if (limits.leastWorth > 0 && score < least) return;
    if (candidate.pointsBack && !places.has(index - 1)) return;
    const alike = likeness[index] ?? 0;
    if (alike > repetition) return;
    const worth = score - limits.plainness * candidate.hardness;
    // Rounded, so that engines that differ in the last digit of a logarithm choose alike.
    const value = Math.round((relevance * worth - (1 - relevance) * alike) * 1e6);
    if (value <= most || measureTally(addTallies(tally, candidate.tally), language).score > limits.hardest) return;
    best = index;
    most = value;
  });
  return best;
}

/** Adds a sentence to the selection, and raises every other's likeness to the chosen ones by that to it. */
function choose(place: number, candidates: readonly Candidate[], { space }: ScoredSentences, selection: Selection): void {
  selection.places.add(place);
  selection.tally = addTallies(selection.tally, candidates[place]?.tally ?? emptyTally);
  const vector = space.vectors[place];
  if (vector === undefined) return;
  const dense = new Float64Array(space.termCount);
  addVector(vector, 1, dense);
  space.vectors.forEach((other, index) => {
    selection.likeness[index] = Math.max(selection.likeness[index] ?? 0, dotProduct(other, dense));
  });
}
