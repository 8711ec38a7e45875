import { summaryLength } from './summary-length';
import type { SummaryOptions, SummarySource } from './summarizer';

/** How long summaries may be, and whether those of long notes may be longer. */
export interface SummaryBounds extends SummaryOptions {
  /** True where the summary of a long note may be longer, by as much as suits its length. */
  readonly growsWithNote?: boolean;
}

/** How long the summary of a source may be. */
export function lengthFor(source: SummarySource, { growsWithNote = false, ...options }: SummaryBounds): SummaryOptions {
  if (!growsWithNote) return options;
  const [fitting, least] = [summaryLength(source), summaryLength({ title: '', blocks: [] })];
  return { ...options, sentences: options.sentences + fitting.sentences - least.sentences, words: options.words + fitting.words - least.words };
}
