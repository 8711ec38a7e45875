import { counted } from './phrasing';

/** What is said about summaries. */
export const summaryWords = {
  summarized: (sentences: number): string => `Inserted a summary of ${counted(sentences, 'sentence')}.`,
  summaryAsIs: 'The summary is up to date already.',
} as const;
