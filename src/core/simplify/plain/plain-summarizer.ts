import { guessLanguage, type Language } from '../language';
import { addTallies, emptyTally, measureReadability, measureTally } from '../readability';
import { fewestSentences, shortNote } from '../short-note';
import type { NoSummary, Readability, Summarizer, Summary, SummaryOptions, SummaryPoint } from '../summarizer';
import { findCandidates, type Candidate } from './candidate';
import { scoreSentences } from './score-sentences';
import { selectSentences, shownText, type Choice } from './select-sentences';
import { swapSentences } from './swap-sentences';
import { plainEnough, versionReader, type Version } from './versions';
import { weights } from './weights';

/**
 * The tries, one after another until the summary is no harder to read than its source: how much harder than the source the sentences
 * may be while they are chosen, how little a sentence may be worth, and how much more plainness counts than usually. Rewriting comes first,
 * since it costs less of what is said than choosing others, and only the last tries take sentences that say little.
 */
const tries = [
  { harder: Infinity, leastWorth: 0.1, plainness: 1 },
  { harder: 2, leastWorth: 0.1, plainness: 1 },
  { harder: 1, leastWorth: 0.1, plainness: 1 },
  { harder: 0, leastWorth: 0.1, plainness: 1 },
  { harder: 0, leastWorth: 0, plainness: 5 },
  { harder: Infinity, leastWorth: 0, plainness: 20 },
] as const;

/** The tries for a summary of one sentence: where those that say most are all hard, a plain one that says little is no summary. */
const triesForOne = [
  { harder: Infinity, leastWorth: 0, plainness: 2 / 3 },
  { harder: 0, leastWorth: weights.leastWorth, plainness: 2 / 3 },
] as const;

/** How much plainer than its source a summary should be where plainer is asked for, as a share of the source's score. */
const plainerShare = 0.85;

/**
 * The embedded engine: it chooses sentences of the note and makes them plainer by safe changes, and says nothing that the note does not.
 * Central, early and plain sentences are preferred, and those that announce what the text is about; one that leans on another comes with it,
 * with the subject that its pronoun stands for, or not at all; the order is the note's. `sentences` bounds how many of the note's are
 * taken: a long one may become two. A summary holds at most half of the source's words (or `share` of them). It is no harder to read than its
 * source wherever that can be reached; where it cannot, the plainest is returned, and its `readability` says so, or nothing where the note is as
 * short as a summary. Deterministic, and linear in the source's length.
 */
export const plainSummarizer: Summarizer = {
  id: 'plain@2',
  summarize(source, options) {
    const language = guessLanguage(source.blocks.map((block) => block.text).join('\n'));
    const candidates = findCandidates(source.blocks, source.title, language);
    if (candidates.length === 0) return none('The note holds no running text');
    if (candidates.length < fewestSentences && options.share !== 1) return none('The note is already short');
    const scored = scoreSentences(candidates, source.title, language);
    const summary = plainest({ candidates, scored, language, versions: versionReader(language) }, options);
    if (summary === null) return none('No sentence of the note can stand for it');
    return isNeedless(summary.readability, options) ? none('The note is already short, and plainer than a summary of it') : summary;
  },
};

/** Whether a note is as short as the summary that is asked for, and plainer than what was made of it. A sentence by itself is another matter. */
function isNeedless({ source, summary }: Summary['readability'], { sentences, words, share }: SummaryOptions): boolean {
  return share !== 1 && sentences > 1 && source.words <= Math.min(shortNote, words) && summary.score > source.score;
}

function none(reason: string): NoSummary {
  return { kind: 'none', reason };
}

type FoundSummary = { readonly kind: 'summary' } & Summary;

/** The first summary that is no harder to read than its source, else the plainest of all tries; null where nothing can be chosen. */
function plainest(choice: Choice, { plainer = false, share = 0.5, ...length }: SummaryOptions): FoundSummary | null {
  const { candidates, language } = choice;
  const original = measureTally(candidates.map((candidate) => candidate.sourceTally).reduce(addTallies, emptyTally), language);
  const plainness = plainer ? weights.plainerPlainness : weights.plainness;
  const hardest = original.score * (plainer ? plainerShare : 1);
  let best: FoundSummary | null = null;
  for (const { harder, leastWorth, plainness: factor } of length.sentences === 1 ? triesForOne : tries) {
    const limits = { ...length, mostWords: Math.floor(original.words * share), hardest: original.score + harder, plainness: factor * plainness, leastWorth };
    const chosen = selectSentences(choice, limits);
    if (chosen.length === 0) continue;
    best = plainerOf(best, summaryOf(choice, chosen, original, hardest));
    if (best.readability.summary.score <= original.score) return best;
    const swapped = swapSentences(choice, chosen, { ...limits, leastWorth: leastWorth / 3 }, original.score);
    if (swapped !== null) best = plainerOf(best, summaryOf(choice, swapped, original, hardest));
    if (best.readability.summary.score <= original.score) return best;
  }
  return best;
}

function plainerOf(best: FoundSummary | null, other: FoundSummary): FoundSummary {
  return best === null || other.readability.summary.score < best.readability.summary.score ? other : best;
}

/** The chosen sentences as a summary, made so plain as `hardest` asks where that can be. */
function summaryOf(choice: Choice, chosen: readonly number[], original: Readability, hardest: number): FoundSummary {
  const { candidates, language } = choice;
  const shown = new Set(chosen);
  const texts = chosen.flatMap((place) => candidates.slice(place, place + 1).map((candidate) => shownText(place, candidate, shown)));
  const versions = plainEnough(texts.map((text) => choice.versions(text)), hardest, language);
  const text = versions.map((version) => version.text).join(separator(language));
  const readability = { source: original, summary: measureReadability(text, language) };
  return { kind: 'summary', text, points: pointsOf(chosen, versions, choice), engine: plainSummarizer.id, readability };
}

function separator(language: Language): string {
  return language === 'unspaced' ? '' : ' ';
}

/** The summary point by point: a sentence that leans on the one before it belongs to the same point. */
function pointsOf(chosen: readonly number[], versions: readonly Version[], { candidates, language }: Choice): readonly SummaryPoint[] {
  const points: SummaryPoint[] = [];
  chosen.forEach((place, index) => {
    const candidate = candidates[place];
    if (candidate === undefined) return;
    const text = versions[index]?.text ?? '';
    const last = points.at(-1);
    if (last === undefined || !leans(candidate, chosen[index - 1] === place - 1)) points.push({ text, origins: [{ ...candidate.origin, saidTo: text.length }] });
    else {
      const both = `${last.text}${separator(language)}${text}`;
      points[points.length - 1] = { text: both, origins: [...last.origins, { ...candidate.origin, saidTo: both.length }] };
    }
  });
  return points;
}

function leans({ pointsBack, repaired }: Candidate, isBehind: boolean): boolean {
  return isBehind && (pointsBack || repaired !== null);
}
