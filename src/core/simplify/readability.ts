import type { Language } from './language';
import { splitSentences } from './sentences';
import type { Readability } from './summarizer';
import { countSyllables } from './syllables';
import { findWords } from './words';

/** What the measures need to know of a text; tallies of parts add up to that of the whole. */
export interface TextTally {
  readonly sentences: number;
  readonly words: number;
  /** In English; 0 elsewhere, where no measure asks for it. */
  readonly syllables: number;
  /** Words of more than six letters and digits. */
  readonly longWords: number;
  readonly lettersAndDigits: number;
}

/** The tally of nothing. */
export const emptyTally: TextTally = { sentences: 0, words: 0, syllables: 0, longWords: 0, lettersAndDigits: 0 };

/** More letters than this make a word long, in LIX. */
const longWordLength = 6;

const letterOrDigit = /[\p{L}\p{N}]/gu;

/** Counts one sentence, given as its words. */
export function tallySentence(words: readonly string[], language: Language): TextTally {
  let syllables = 0;
  let longWords = 0;
  let lettersAndDigits = 0;
  for (const word of words) {
    const length = word.match(letterOrDigit)?.length ?? 0;
    if (language === 'en') syllables += countSyllables(word);
    if (length > longWordLength) longWords++;
    lettersAndDigits += length;
  }
  return { sentences: 1, words: words.length, syllables, longWords, lettersAndDigits };
}

/** The tally of two texts together. */
export function addTallies(left: TextTally, right: TextTally): TextTally {
  return {
    sentences: left.sentences + right.sentences,
    words: left.words + right.words,
    syllables: left.syllables + right.syllables,
    longWords: left.longWords + right.longWords,
    lettersAndDigits: left.lettersAndDigits + right.lettersAndDigits,
  };
}

/** How hard a running text is to read; see {@link measureTally}. */
export function measureReadability(text: string, language: Language): Readability {
  return measureTally(tallyText(text, language), language);
}

/** The tally of a running text. */
export function tallyText(text: string, language: Language): TextTally {
  return splitSentences(text).map((sentence) => tallySentence(findWords(sentence), language)).reduce(addTallies, emptyTally);
}

/**
 * How hard a text is to read; lower is plainer, rounded to one decimal, and 0 where there are no words.
 * - English: the Flesch-Kincaid grade, 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid and others, 1975),
 *   with syllables counted by rule.
 * - Scripts without blanks: letters and digits a sentence.
 * - All else: LIX, words/sentences + 100 long words/words, where long is more than six letters (Bjornsson, 1968).
 *
 * Scores compare only within one measure, so texts to be compared are measured under one language.
 */
export function measureTally(tally: TextTally, language: Language): Readability {
  const { sentences, words } = tally;
  const measure = measureFor(language);
  return { measure, score: words === 0 ? 0 : Math.round(rawScore(measure, tally) * 10) / 10, sentences, words };
}

function measureFor(language: Language): Readability['measure'] {
  if (language === 'en') return 'flesch-kincaid';
  return language === 'unspaced' ? 'characters-per-sentence' : 'lix';
}

function rawScore(measure: Readability['measure'], { sentences, words, syllables, longWords, lettersAndDigits }: TextTally): number {
  switch (measure) {
    case 'flesch-kincaid':
      return (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;
    case 'lix':
      return words / sentences + (100 * longWords) / words;
    case 'characters-per-sentence':
      return lettersAndDigits / sentences;
  }
}
