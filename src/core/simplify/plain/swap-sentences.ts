import { addTallies, emptyTally, measureTally, type TextTally } from '../readability';
import { repetition, shownText, worthsOf, type Choice, type SelectionLimits } from './select-sentences';
import { addVector, dotProduct } from './term-vectors';
import { plainestVersion } from './versions';

/** More sentences than this average out: changing one changes little. */
const mostSentences = 8;

/** What a change of one sentence gives: the places then, what they are worth together and how hard they are. */
interface Swap {
  readonly places: readonly number[];
  readonly worth: number;
  readonly score: number;
}

/**
 * The chosen places with some of them changed for others, one after another, so that all together can be made no harder to read than
 * `hardest`: the changes that bring them there and keep most worth, else the one that comes nearest. The sentence that says most stays. Null where
 * no change helps.
 */
export function swapSentences(choice: Choice, chosen: readonly number[], limits: SelectionLimits, hardest: number): readonly number[] | null {
  if (chosen.length < 2 || chosen.length > mostSentences) return null;
  const worths = worthsOf(choice, limits);
  const main = chosen.reduce((best, place) => ((worths[place] ?? 0) > (worths[best] ?? 0) ? place : best));
  let best: Swap = { places: chosen, worth: 0, score: Infinity };
  for (let round = 1; round < chosen.length && best.score > hardest; round++) {
    const before = best;
    for (const leaving of before.places) {
      if (leaving === main) continue;
      for (const swap of swapsFor(choice, before.places, leaving, worths, limits)) {
        if (isBetter(swap, best, hardest)) best = swap;
      }
    }
    if (best === before) return null;
  }
  return best.score <= hardest ? best.places : null;
}

function isBetter(swap: Swap, best: Swap, hardest: number): boolean {
  if (swap.score > hardest) return swap.score < best.score;
  return best.score > hardest || swap.worth > best.worth;
}

/** All that the places become when one leaves and another comes, which may stand with those that stay. */
function* swapsFor(choice: Choice, places: readonly number[], leaving: number, worths: readonly number[], limits: SelectionLimits): Generator<Swap> {
  const { candidates, language, scored: { space } } = choice;
  const kept = new Set(places.filter((place) => place !== leaving));
  if ([...kept].some((place) => candidates[place]?.pointsBack === true && !kept.has(place - 1))) return;
  const tally = [...kept].map((place) => plainestTally(choice, place, kept)).reduce(addTallies, emptyTally);
  const words = [...kept].reduce((sum, place) => sum + (candidates[place]?.words.length ?? 0), 0);
  const worth = [...kept].reduce((sum, place) => sum + (worths[place] ?? 0), 0);
  const most = Math.min(limits.mostWords, Math.floor((limits.words * 8) / 7));
  const said = [...kept].map((place) => laidOut(space, place));
  for (const [place, candidate] of candidates.entries()) {
    if (!candidate.isWhole || kept.has(place) || place === leaving || words + candidate.words.length > most || worths[place] === -Infinity) continue;
    if (candidate.pointsBack && !kept.has(place - 1)) continue;
    const vector = space.vectors[place];
    if (vector === undefined || said.some((terms) => dotProduct(vector, terms) > repetition)) continue;
    const { score } = measureTally(addTallies(tally, plainestTally(choice, place, kept)), language);
    yield { places: [...kept, place].sort((left, right) => left - right), worth: worth + (worths[place] ?? 0), score };
  }
}

function laidOut({ vectors, termCount }: Choice['scored']['space'], place: number): Float64Array {
  const terms = new Float64Array(termCount);
  const vector = vectors[place];
  if (vector !== undefined) addVector(vector, 1, terms);
  return terms;
}

function plainestTally({ candidates, versions, language }: Choice, place: number, chosen: ReadonlySet<number>): TextTally {
  const candidate = candidates[place];
  if (candidate === undefined) return emptyTally;
  return plainestVersion(versions(shownText(place, candidate, chosen)), language)?.tally ?? candidate.tally;
}
