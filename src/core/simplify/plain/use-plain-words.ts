import { isBalanced } from './clause';
import { withArticle } from './drop-intensifiers';
import { plainWords, type PlainWord } from './plain-words';

/** Up to five words in a row, each with the blanks before it. */
const longestPhrase = 5;

const word = /[\p{L}\p{M}\p{N}’'_-]+/gu;

/** What a verb in its base form stands behind; elsewhere it may be a noun. */
const beforeBase = /\b(?:to|can|could|will|would|may|might|must|should|not|they|we|you|I|who|that|which|and|or|also|often|please|does|do|did|n['’]t) $/i;

/** Verbs whose participle is not their past: `has begun`, `the results obtained`. They are the past for sure behind a pronoun only. */
const irregular = new Set(['began', 'showed', 'got', 'had']);

const beforePast = /\b(?:it|they|we|he|she|you|I|who|which) $/i;

/** Behind these a word is a noun or part of one. */
const beforeNoun = /\b(?:a|an|the|his|her|its|their|our|my|your|this|that|these|those|of|no|any|some|first|last|each|every|two|three|several|many|few|\d+) $/i;

/** Behind these an adjective is no plain attribute: `more numerous than`. */
const compared = /\b(?:more|most|less|least|as|so|too|very|how|is|are|was|were|be) $/i;

/** Behind `the majority of` and its like: what `most the hives` could not stand before. */
const chosenFrom = /^ (?:(?:the|its|his|her|their|our|my|your|this|that|these|those|them|us|you|which|whom|what|all|each)\b|\p{Nd})/iu;

/** How much of the sentence before a word is looked at, in UTF-16 code units. */
const reach = 24;

/**
 * An English sentence with plainer words for those on the reviewed list, in the same form. A word in quotation marks, with
 * a capital of its own, joined by a hyphen, or that may be another part of speech where it stands, stays.
 */
export function usePlainWords(sentence: string): string {
  const words = Array.from(sentence.matchAll(word), (match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
  let result = '';
  let at = 0;
  for (let index = 0; index < words.length; index++) {
    const found = findPhrase(sentence, words, index);
    if (found === null || !mayReplace(sentence, found)) continue;
    result = withArticle(result + sentence.slice(at, found.from), found.plain.plain);
    result += found.from === 0 ? found.plain.plain.charAt(0).toUpperCase() + found.plain.plain.slice(1) : found.plain.plain;
    at = found.to;
    index += found.count - 1;
  }
  return result + sentence.slice(at);
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly plain: PlainWord;
}

interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The longest phrase of the list that begins at a word and has single blanks between its words. */
function findPhrase(sentence: string, words: readonly PlacedWord[], index: number): Found | null {
  const first = words[index];
  if (first === undefined) return null;
  for (let count = Math.min(longestPhrase, words.length - index); count > 0; count--) {
    const to = words[index + count - 1]?.to ?? first.to;
    const written = sentence.slice(first.from, to);
    const plain = plainWords.get(first.from === 0 ? written.charAt(0).toLowerCase() + written.slice(1) : written);
    if (plain !== undefined) return { from: first.from, to, count, plain };
  }
  return null;
}

function mayReplace(sentence: string, { from, to, plain }: Found): boolean {
  const before = sentence.slice(Math.max(0, from - reach), from);
  const after = sentence.slice(to, to + reach);
  if (/[\p{L}\p{N}_/.@#\\-]$/u.test(before) || /^(?:[/_@\\]|[.’'][\p{L}\p{N}])/u.test(after)) return false;
  if (/ of$/.test(sentence.slice(from, to)) && chosenFrom.test(after)) return false;
  if (/[‘'*]$/.test(before) || !isBalanced(sentence.slice(0, from))) return false;
  switch (plain.form) {
    case 'base':
      return beforeBase.test(before);
    case 'third-person':
      return !beforeNoun.test(before) && from > 0;
    case 'past':
      return irregular.has(plain.plain) || plain.plain.includes(' ') ? beforePast.test(before) : !beforeNoun.test(before) && from > 0;
    case 'participle':
      return !beforeNoun.test(before);
    case 'attribute':
      return !compared.test(before) && /^ \p{L}/u.test(after);
    case 'other':
      return true;
  }
}
