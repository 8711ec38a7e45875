import { checkAnswer } from '../guards/check-answer';
import type { AnswerFinding, CheckedAnswer } from '../guards/finding';
import { guessLanguage } from '../language';
import { plainSummarizer } from '../plain/plain-summarizer';
import { measureReadability } from '../readability';
import { splitSentences } from '../sentences';
import { fewestSentences } from '../short-note';
import type { NoSummary, Summary, SummaryOptions, SummarySource } from '../summarizer';
import { countWords } from '../words';
import { bareAnswer, isRefusal } from './bare-answer';
import type { ModelPrompt, ModelSettings } from './model-engine';
import { faultOf, type ModelFault } from './model-fault';
import { summaryPrompt } from './prompt';

/** Why the embedded engine stands in for the model. */
export type FallBack =
  | { readonly kind: 'fault'; readonly fault: ModelFault }
  /** A guard blocked the answer. It is here for the user who insists. */
  | { readonly kind: 'blocked'; readonly answer: ModelAnswer };

/** What a model answered, checked against the note. Nobody has verified it. */
export interface ModelAnswer extends Summary, CheckedAnswer {}

/** What came of asking for a summary. `fellBack` says why the model did not make it, null where it did or was not asked. */
export type ModelSummary =
  | (FoundSummary & { readonly fellBack: FallBack | null })
  | (NoSummary & { readonly fellBack: FallBack | null })
  | { readonly kind: 'cancelled' };

type FoundSummary = { readonly kind: 'summary'; readonly findings: readonly AnswerFinding[] } & Summary;

/** A summary is asked for in so many words at least, however short the note. */
const fewestWords = 20;

/** What has fewer words, such as `N/A`, says nothing. */
const fewestSaid = 3;

/** What to ask a model about a note; null where the note holds too little to be summarised. `fence` is a random word, new each time. */
export function askForSummary(source: SummarySource, options: SummaryOptions, settings: ModelSettings, fence: string): ModelPrompt | null {
  const sentences = source.blocks.reduce((sum, { text }) => sum + splitSentences(text).length, 0);
  if (sentences < fewestSentences) return null;
  return summaryPrompt(source, { audience: settings.audience, words: wordsFor(source, options), sentences: options.sentences, fence });
}

/** What a whole reply comes to: the model's summary, or that of the embedded engine where a guard blocks it. */
export function summaryOfReply(reply: { readonly text: string; readonly end: 'stop' | 'length' }, source: SummarySource, options: SummaryOptions, settings: ModelSettings): ModelSummary {
  const said = bareAnswer(reply.text);
  const checked = checkAnswer(said, source, { words: wordsFor(source, options), isCutOff: reply.end === 'length' });
  const body = source.blocks.map(({ text }) => text).join('\n');
  if (isRefusal(checked.text, body)) return summaryWithout({ kind: 'fault', fault: faultOf('declined') }, source, options);
  if (countWords(checked.text) < fewestSaid) return summaryWithout({ kind: 'fault', fault: faultOf('empty') }, source, options);
  const language = guessLanguage(body);
  const readability = { source: measureReadability(body, language), summary: measureReadability(checked.text, language) };
  const answer = { ...checked, engine: engineName(settings), readability };
  if (checked.findings.some(({ blocks }) => blocks)) return summaryWithout({ kind: 'blocked', answer }, source, options);
  return { kind: 'summary', ...answer, fellBack: null };
}

/** What the embedded engine makes of a note for which there is no answer of a model; null where none was asked. */
export function summaryWithout(fellBack: FallBack | null, source: SummarySource, options: SummaryOptions): ModelSummary {
  const summary = plainSummarizer.summarize(source, options);
  return summary.kind === 'none' ? { ...summary, fellBack } : { ...summary, findings: [], fellBack };
}

/** As in `ollama/llama3.2`. */
export function engineName({ engine, model }: ModelSettings): string {
  return `${engine}/${model}`;
}

/** About as many as the settings say, and at most a share of the note's. */
function wordsFor(source: SummarySource, { words, share = 0.5 }: SummaryOptions): number {
  const inNote = source.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  return Math.min(words, Math.max(fewestWords, Math.floor(share * inNote)));
}
