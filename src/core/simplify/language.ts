import { stopWords, type ListedLanguage } from './stop-words';
import { findWords } from './words';

/** What a text is written in, as far as reading it needs: `unspaced` are scripts without blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). */
export type Language = ListedLanguage | 'unspaced' | 'other';

/** How much of a text is looked at, in UTF-16 code units. */
const sampleLength = 8192;

/** The share of unspaced letters from which a text counts as unspaced: one such character says as much as several letters. */
const unspacedShare = 0.2;

const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const letter = /\p{L}/gu;

/**
 * Guesses the language from the first 8,192 code units: by script first, then by a vote of small words.
 * A language wins with at least two votes and one word in twelve; `other` means that none did. A tie goes to the one listed first, English before all.
 */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, letter);
  if (letters > 0 && count(sample, unspacedLetter) / letters >= unspacedShare) return 'unspaced';
  const words = findWords(sample).map((word) => word.toLowerCase());
  let best: Language = 'other';
  let most = Math.max(1, words.length / 12);
  for (const [language, list] of stopWords) {
    const votes = words.reduce((sum, word) => sum + (list.has(word) ? 1 : 0), 0);
    if (votes > most) {
      best = language;
      most = votes;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
