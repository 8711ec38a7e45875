import type { Language } from '../language';
import { tallySentence, type TextTally } from '../readability';
import { splitSentences } from '../sentences';
import { unsayable } from '../shown-text';
import type { SummaryBlock } from '../summarizer';
import { countSyllables } from '../syllables';
import { findWords } from '../words';
import { pointsBack } from './anaphora';
import { rewriteSentence } from './rewrite-sentence';

/** One sentence that may become part of the summary. */
export interface Candidate {
  /** As it would be shown. */
  readonly text: string;
  readonly words: readonly string[];
  readonly tally: TextTally;
  /** The tally of the sentence as the note has it. */
  readonly sourceTally: TextTally;
  /** False where it cannot be shown: it holds a formula, is cut off, or leads to a list. */
  readonly isWhole: boolean;
  /** True where it means nothing without the sentence before it. */
  readonly pointsBack: boolean;
  /** How hard it is to read, from 0; about 1 is twice as long as it should be. */
  readonly hardness: number;
  /** Faults that make a sentence a poor part of a summary though not an impossible one, such as a question; from 0. */
  readonly flaws: number;
}

/** Plain sentences have at most so many words (and unspaced scripts, characters for two). */
const plainLength = 18;

/** The fewest words that can say something. */
const fewestWords = 4;

/** The longest candidate, in UTF-16 code units: longer ones are lists or data that lost their line endings. */
const longest = 1200;

/** So many sentences, a long book's, are looked at; the rest of the note is left out of account. */
const mostCandidates = 4000;

/** The sentences of all blocks in order, made ready to be shown; at most the first 4,000. */
export function findCandidates(blocks: readonly SummaryBlock[], language: Language): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const block of blocks) {
    for (const sentence of splitSentences(block.text)) {
      if (candidates.length === mostCandidates) return candidates;
      candidates.push(candidate(sentence, language, block.kind === 'list-item', candidates.length === 0));
    }
  }
  return candidates;
}

function candidate(sentence: string, language: Language, inList: boolean, isFirst: boolean): Candidate {
  const text = sentence.length > longest ? sentence : rewriteSentence(sentence, language);
  const words = findWords(text);
  const tally = tallySentence(words, language);
  const backward = pointsBack(text, language);
  return {
    text,
    words,
    tally,
    sourceTally: text === sentence ? tally : tallySentence(findWords(sentence), language),
    isWhole: words.length >= fewestWords && isWhole(text),
    // Nothing stands before the first sentence, so a reader of the note meets it as it is.
    pointsBack: backward && !isFirst,
    hardness: hardness(words, language),
    flaws: flaws(text, inList) + (backward ? 0.3 : 0),
  };
}

/** Control characters, `%%` and lone halves of characters are remains of something that is no text. */
const strange = /\p{Cc}|%%|\ufffd|[\ud800-\udfff]/u;

function isWhole(text: string): boolean {
  if (text.length > longest || text.includes(unsayable) || strange.test(text)) return false;
  return !/(?:[:;,–—-]|\b(?:and|or))\s*$/.test(text.slice(-8)) && /^["'“‘«([]?[\p{L}\p{N}$€£¥#@]/u.test(text);
}

/** Longer than plain, and the share of hard words: of three and more syllables in English, of more than eight letters elsewhere. */
function hardness(words: readonly string[], language: Language): number {
  const plain = language === 'unspaced' ? 2 * plainLength : plainLength;
  const length = Math.max(0, words.length - plain) / plain;
  if (words.length === 0 || language === 'unspaced') return length;
  const hard = words.filter((word) => (language === 'en' ? countSyllables(word) >= 3 : word.length > 8)).length;
  return length + 0.5 * hard / words.length;
}

function flaws(text: string, inList: boolean): number {
  let sum = inList ? 0.1 : 0;
  if (/[?？]["'”’)]*$/u.test(text)) sum += 0.3;
  if (!/[.!?…。！？｡]["'”’»)\]」』）]*$/u.test(text)) sum += 0.2;
  if (!isBalanced(text) || /^[\p{Ll}(]|\|/u.test(text)) sum += 0.2;
  return sum;
}

/** True where brackets and double quotes come in pairs. */
function isBalanced(text: string): boolean {
  const count = (character: string): number => text.split(character).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}
