import type { SummaryOptions, SummarySource } from './summarizer';
import { countWords } from './words';

/** The summary of a short note. */
const shortest = { sentences: 3, words: 60 } as const;

/** Notes of more words have a longer summary. */
const longFrom = 600;

/** So many words more of a note are one word more of its summary. */
const wordsPerWord = 20;

/** No summary is longer than one is willing to read. */
const mostWords = 180;

/** About so many words are a sentence of a summary. */
const wordsPerSentence = 20;

/** How long the summary of a source is where no setting says so: 3 sentences and about 60 words, and up to 9 and 180 for long notes. */
export function summaryLength({ blocks }: SummarySource): Required<Pick<SummaryOptions, 'sentences' | 'words'>> {
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words <= longFrom) return shortest;
  const most = Math.min(mostWords, Math.round(shortest.words + (words - longFrom) / wordsPerWord));
  return { sentences: Math.max(shortest.sentences, Math.round(most / wordsPerSentence)), words: most };
}
