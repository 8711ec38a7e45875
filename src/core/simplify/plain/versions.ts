import type { Language } from '../language';
import { addTallies, emptyTally, measureTally, tallyText, type TextTally } from '../readability';
import { plainerVersions, withFullStop } from './rewrite-sentence';

/** One way to say a chosen sentence. */
export interface Version {
  readonly text: string;
  readonly tally: TextTally;
}

/** Gives the versions of a sentence: as it is, then the plainer ones. Each sentence is rewritten once. */
export type VersionReader = (text: string) => readonly Version[];

/** A reader of versions for one text. */
export function versionReader(language: Language): VersionReader {
  const known = new Map<string, readonly Version[]>();
  return (text) => {
    const found = known.get(text) ?? [text, ...plainerVersions(text, language)].map((version) => {
      return { text: withFullStop(version, language), tally: tallyText(withFullStop(version, language), language) };
    });
    known.set(text, found);
    return found;
  };
}

/** The version that is easiest to read. */
export function plainestVersion(versions: readonly Version[], language: Language): Version | undefined {
  const score = ({ tally }: Version): number => measureTally(tally, language).score;
  return versions.reduce<Version | undefined>((best, version) => (best === undefined || score(version) < score(best) ? version : best), undefined);
}

/** What changing one sentence to another version gives. */
interface Change {
  readonly place: number;
  readonly version: Version;
  readonly score: number;
}

/**
 * One version a sentence, so that all together are no harder to read than `bound` where that can be reached: as few sentences are changed
 * as possible, and those so that most words stay.
 */
export function plainEnough(sentences: readonly (readonly Version[])[], bound: number, language: Language): readonly Version[] {
  let chosen = sentences.flatMap((versions) => versions.slice(0, 1));
  for (let round = 0; round < sentences.length; round++) {
    const score = scoreTogether(chosen, language);
    if (score <= bound) break;
    const change = bestChange(sentences, chosen, bound, language);
    if (change === null || change.score >= score) break;
    chosen = chosen.map((version, place) => (place === change.place ? change.version : version));
  }
  return chosen;
}

/** Of the changes that reach the bound the one that keeps most words, else the one that comes nearest. */
function bestChange(sentences: readonly (readonly Version[])[], chosen: readonly Version[], bound: number, language: Language): Change | null {
  let best: Change | null = null;
  for (const [place, versions] of sentences.entries()) {
    for (const version of versions.slice(1)) {
      const score = scoreTogether(chosen.map((other, index) => (index === place ? version : other)), language);
      const change = { place, version, score };
      if (best === null || isBetter(change, best, bound)) best = change;
    }
  }
  return best;
}

function isBetter(change: Change, best: Change, bound: number): boolean {
  if (change.score > bound) return change.score < best.score;
  return best.score > bound || change.version.tally.words > best.version.tally.words;
}

/** How hard the versions are to read together. */
export function scoreTogether(versions: readonly Version[], language: Language): number {
  return measureTally(versions.map(({ tally }) => tally).reduce(addTallies, emptyTally), language).score;
}
