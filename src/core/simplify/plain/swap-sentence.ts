import { addTallies, emptyTally, measureTally, type TextTally } from '../readability';
import { repetition, shownText, worthsOf, type Choice, type SelectionLimits } from './select-sentences';
import { addVector, dotProduct } from './term-vectors';
import { plainestVersion } from './versions';

/** More sentences than this average out: changing one changes little. */
const mostSentences = 8;

/**
 * The chosen places with one of them changed for another, so that all together can be made no harder to read than `hardest`: of all such
 * changes the one that keeps most worth. The sentence that says most stays. Null where no change helps.
 */
export function swapSentence(choice: Choice, chosen: readonly number[], limits: SelectionLimits, hardest: number): readonly number[] | null {
  if (chosen.length < 2 || chosen.length > mostSentences) return null;
  const worths = worthsOf(choice, limits);
  const worth = (place: number): number => worths[place] ?? -Infinity;
  const main = chosen.reduce((best, place) => (worth(place) > worth(best) ? place : best));
  let found: readonly number[] | null = null;
  let most = -Infinity;
  for (const leaving of chosen) {
    if (leaving === main) continue;
    const kept = chosen.filter((place) => place !== leaving);
    if (kept.some((place) => choice.candidates[place]?.pointsBack === true && !kept.includes(place - 1))) continue;
    const coming = bestComing(choice, kept, leaving, worths, limits, hardest);
    const sum = kept.reduce((total, place) => total + worth(place), worth(coming));
    if (coming === -1 || sum <= most) continue;
    found = [...kept, coming].sort((left, right) => left - right);
    most = sum;
  }
  return found;
}

/** The place of the most worthy sentence that may stand with those kept; -1 where none may. */
function bestComing(choice: Choice, kept: readonly number[], leaving: number, worths: readonly number[], limits: SelectionLimits, hardest: number): number {
  const { candidates, language, scored: { space } } = choice;
  const places = new Set(kept);
  const tally = kept.map((place) => plainestTally(choice, place, places)).reduce(addTallies, emptyTally);
  const words = kept.reduce((sum, place) => sum + (candidates[place]?.words.length ?? 0), 0);
  const most = Math.min(limits.mostWords, Math.floor((limits.words * 8) / 7));
  const dense = kept.map((place) => {
    const terms = new Float64Array(space.termCount);
    addVector(space.vectors[place] ?? { terms: [], weights: [] }, 1, terms);
    return terms;
  });
  let best = -1;
  for (const [place, candidate] of candidates.entries()) {
    if (!candidate.isWhole || places.has(place) || place === leaving || words + candidate.words.length > most) continue;
    if ((worths[place] ?? -Infinity) <= (best === -1 ? -Infinity : (worths[best] ?? 0)) || (candidate.pointsBack && !places.has(place - 1))) continue;
    if (dense.some((terms) => dotProduct(space.vectors[place] ?? { terms: [], weights: [] }, terms) > repetition)) continue;
    if (measureTally(addTallies(tally, plainestTally(choice, place, places)), language).score <= hardest) best = place;
  }
  return best;
}

function plainestTally({ candidates, versions, language }: Choice, place: number, chosen: ReadonlySet<number>): TextTally {
  const candidate = candidates[place];
  if (candidate === undefined) return emptyTally;
  return plainestVersion(versions(shownText(place, candidate, chosen)), language)?.tally ?? candidate.tally;
}
