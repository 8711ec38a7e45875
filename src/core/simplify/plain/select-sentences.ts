import type { Language } from '../language';
import { addTallies, emptyTally, measureTally, type TextTally } from '../readability';
import type { Candidate } from './candidate';
import type { ScoredSentences } from './score-sentences';
import { addVector, dotProduct } from './term-vectors';
import { plainestVersion, type VersionReader } from './versions';
import { weights } from './weights';

/** How a selection is bounded. */
export interface SelectionLimits {
  readonly sentences: number;
  /** About so many words: the last sentence may go over by a seventh. */
  readonly words: number;
  /** Never more words than this. */
  readonly mostWords: number;
  /** How much a hard sentence loses. */
  readonly plainness: number;
  /** The chosen sentences together are never harder to read than this, each in its plainest version, from the first on. */
  readonly hardest: number;
  /** The least share of the best sentence's worth that a sentence must have: less says too little, however plain it is. */
  readonly leastWorth: number;
}

/** What sentences are chosen from. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly scored: ScoredSentences;
  readonly language: Language;
  readonly versions: VersionReader;
}

/** What is chosen so far. */
interface Selection {
  readonly places: Set<number>;
  /** How many are chosen from each section. */
  readonly sections: Map<number, number>;
  /** What the chosen ones define. */
  readonly defined: Set<string>;
  /** For each candidate, its greatest cosine with a chosen one. */
  readonly likeness: number[];
  tally: TextTally;
}

const mostSentences = 200;

/** A sentence so like a chosen one says it again. */
export const repetition = 0.6;

/**
 * Chooses sentences one by one, each the best that still fits and is least like those chosen; ties go to the earlier one.
 * A sentence that points back comes with the one before it or not at all. Returns their places in order.
 */
export function selectSentences(choice: Choice, limits: SelectionLimits): readonly number[] {
  const selection: Selection = { places: new Set(), sections: new Map(), defined: new Set(), likeness: choice.candidates.map(() => 0), tally: emptyTally };
  const sentences = Math.min(limits.sentences, mostSentences);
  const most = Math.min(limits.mostWords, Math.floor((limits.words * 8) / 7));
  const worths = worthsOf(choice, limits);
  while (selection.places.size < sentences) {
    let best = bestPlaces(choice, worths, selection, { ...limits, sentences, mostWords: most });
    // A first sentence longer than asked for is better than none.
    if (best.length === 0 && selection.places.size === 0) best = bestPlaces(choice, worths, selection, { ...limits, sentences });
    if (best.length === 0) break;
    for (const place of best) choose(place, choice, selection);
  }
  return [...selection.places].sort((left, right) => left - right);
}

/** What each candidate is worth as hard as it is; -Infinity where it is worth too little. */
export function worthsOf({ candidates, scored }: Choice, { plainness, leastWorth }: SelectionLimits): readonly number[] {
  const best = candidates.reduce((most, { isWhole }, index) => (isWhole ? Math.max(most, scored.scores[index] ?? 0) : most), 0);
  return candidates.map(({ hardness }, index) => {
    const score = scored.scores[index] ?? 0;
    return leastWorth > 0 && score < leastWorth * best ? -Infinity : score - plainness * hardness;
  });
}

/** The place of the best candidate that may be chosen now, with that of the one before it where it needs it; empty where there is none. */
function bestPlaces(choice: Choice, worths: readonly number[], selection: Selection, limits: SelectionLimits): readonly number[] {
  let best: readonly number[] = [];
  let most = -Infinity;
  for (const index of choice.candidates.keys()) {
    const places = placesWith(index, choice.candidates, selection);
    if (places.length === 0 || selection.places.size + places.length > limits.sentences) continue;
    // Rounded, so that engines that differ in the last digit of a logarithm choose alike.
    const value = Math.round((places.reduce((sum, place) => sum + valueOf(place, choice, worths, selection), 0) / places.length) * 1e6);
    if (value <= most || !fits(places, choice, selection, limits)) continue;
    best = places;
    most = value;
  }
  return best;
}

/** The candidate's place, behind that of the one before it where it points back to it; empty where it cannot be chosen. */
function placesWith(index: number, candidates: readonly Candidate[], { places, likeness }: Selection): readonly number[] {
  const candidate = candidates[index];
  if (candidate?.isWhole !== true || places.has(index) || (likeness[index] ?? 0) > repetition) return [];
  if (!candidate.pointsBack || places.has(index - 1)) return [index];
  const before = candidates[index - 1];
  if (before?.isWhole !== true || before.pointsBack || candidate.isFirst || (likeness[index - 1] ?? 0) > repetition) return [];
  return [index - 1, index];
}

function valueOf(place: number, { candidates }: Choice, worths: readonly number[], { likeness, sections, defined }: Selection): number {
  const candidate = candidates[place];
  const crowded = weights.sameSection * (sections.get(candidate?.section ?? 0) ?? 0) + (defined.has(candidate?.defines ?? '') ? weights.sameDefinition : 0);
  return weights.relevance * (worths[place] ?? 0) - (1 - weights.relevance) * (likeness[place] ?? 0) - crowded;
}

function fits(places: readonly number[], { candidates, versions, language }: Choice, { tally, places: chosen }: Selection, { mostWords, hardest }: SelectionLimits): boolean {
  let words = tally.words;
  let plainest = tally;
  for (const place of places) {
    const candidate = candidates[place];
    if (candidate === undefined) return false;
    words += candidate.words.length;
    if (hardest < Infinity) plainest = addTallies(plainest, plainestVersion(versions(shownText(place, candidate, chosen)), language)?.tally ?? candidate.tally);
  }
  return words <= mostWords && (hardest === Infinity || measureTally(plainest, language).score <= hardest);
}

/** The candidate's sentence beside those chosen: with its subject for a pronoun where the sentence before it is not one of them. */
export function shownText(place: number, { text, repaired }: Candidate, chosen: ReadonlySet<number>): string {
  return repaired !== null && !chosen.has(place - 1) ? repaired : text;
}

/** Adds a sentence to the selection, and raises every other's likeness to the chosen ones by that to it. */
function choose(place: number, { candidates, scored: { space }, versions, language }: Choice, selection: Selection): void {
  const candidate = candidates[place];
  const vector = space.vectors[place];
  if (candidate === undefined || vector === undefined) return;
  selection.places.add(place);
  if (candidate.defines !== '') selection.defined.add(candidate.defines);
  selection.sections.set(candidate.section, (selection.sections.get(candidate.section) ?? 0) + 1);
  selection.tally = addTallies(selection.tally, plainestVersion(versions(shownText(place, candidate, selection.places)), language)?.tally ?? candidate.tally);
  const dense = new Float64Array(space.termCount);
  addVector(vector, 1, dense);
  space.vectors.forEach((other, index) => {
    selection.likeness[index] = Math.max(selection.likeness[index] ?? 0, dotProduct(other, dense));
  });
}
