import { guessLanguage, type Language } from '../language';
import { addTallies, emptyTally, measureReadability, measureTally } from '../readability';
import type { NoSummary, Summarizer, Summary, SummaryOptions, SummarySource } from '../summarizer';
import { findCandidates, type Candidate } from './candidate';
import { withFullStop } from './rewrite-sentence';
import { scoreSentences } from './score-sentences';
import { selectSentences } from './select-sentences';

/**
 * The tries, one after another until the summary is no harder to read than its source: how much plainness counts, how much harder
 * than the source the sentences may be while they are chosen, and how little a sentence may be worth. The bound costs less of what is
 * said than preferring plainness, and only the last tries take sentences that say little.
 */
const tries = [
  { plainness: 0.2, harder: Infinity, leastWorth: 0.2 },
  { plainness: 0.1, harder: 3, leastWorth: 0.2 },
  { plainness: 0, harder: 1, leastWorth: 0.2 },
  { plainness: 0, harder: 0, leastWorth: 0.2 },
  { plainness: 1, harder: 0, leastWorth: 0 },
  { plainness: 4, harder: Infinity, leastWorth: 0 },
] as const;

/** Fewer sentences than this need no summary. */
const fewestSentences = 3;

/**
 * The embedded engine: it chooses sentences of the note and shortens them, and never writes a word of its own. Central, early and
 * plain sentences are preferred, those that lean on an unchosen one are left out, and the order is the note's. A summary holds at
 * most half of the source's words (or `share` of them). It is no harder to read than its source wherever a choice of sentences allows it;
 * where none does, the plainest is returned, and its `readability` says so. Deterministic, and linear in the source's length.
 */
export const plainSummarizer: Summarizer = {
  id: 'plain@1',
  summarize(source, options) {
    const language = guessLanguage(source.blocks.map((block) => block.text).join('\n'));
    const candidates = findCandidates(source.blocks, language);
    if (candidates.length === 0) return none('The note holds no running text');
    if (candidates.length < fewestSentences) return none('The note is already short');
    const summary = plainest(source, options, candidates, language);
    return summary ?? none('No sentence of the note can stand for it');
  },
};

function none(reason: string): NoSummary {
  return { kind: 'none', reason };
}

type FoundSummary = { readonly kind: 'summary' } & Summary;

/** The first summary that is no harder to read than its source, else the plainest of all tries; null where nothing can be chosen. */
function plainest(source: SummarySource, options: SummaryOptions, candidates: readonly Candidate[], language: Language): FoundSummary | null {
  const original = measureTally(candidates.map((candidate) => candidate.sourceTally).reduce(addTallies, emptyTally), language);
  const scored = scoreSentences(candidates, source.title, language);
  const mostWords = Math.floor(original.words * (options.share ?? 0.5));
  let best: FoundSummary | null = null;
  for (const { harder, ...weights } of tries) {
    const chosen = selectSentences(candidates, scored, { ...options, ...weights, mostWords, hardest: original.score + harder }, language);
    if (chosen.length === 0) continue;
    const text = joinSentences(chosen.map((index) => candidates[index]?.text ?? ''), language);
    const readability = { source: original, summary: measureReadability(text, language) };
    if (best === null || readability.summary.score < best.readability.summary.score) {
      best = { kind: 'summary', text, engine: plainSummarizer.id, readability };
    }
    if (best.readability.summary.score <= original.score) return best;
  }
  return best;
}

function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.map((sentence) => withFullStop(sentence, language)).join(language === 'unspaced' ? '' : ' ');
}
