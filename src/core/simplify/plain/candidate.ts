import type { Language } from '../language';
import { tallySentence, type TextTally } from '../readability';
import { splitSentences } from '../sentences';
import { unsayable } from '../shown-text';
import type { SummaryBlock, SummaryOrigin } from '../summarizer';
import { countSyllables } from '../syllables';
import { findWords } from '../words';
import { pointsBack, pointsToTitle } from './anaphora';
import { isBalanced, isVerbless, lacksSubject, sentenceEnding } from './clause';
import { cueOf } from './cues';
import { mergeLabel, withTitle } from './labels';
import { repairOpening, subjectOf, type Subject } from './repair-opening';
import { rewriteSentence } from './rewrite-sentence';

/** One sentence that may become part of the summary. */
export interface Candidate {
  /** As it would be shown where it may begin as it does. */
  readonly text: string;
  /** As it would be shown without the sentence before it: with the subject that its pronoun stands for. Null where it needs no other, or has none. */
  readonly repaired: string | null;
  readonly origin: SummaryOrigin;
  /** The running number of its section. */
  readonly section: number;
  readonly words: readonly string[];
  readonly tally: TextTally;
  /** The tally of the sentence as the note has it. */
  readonly sourceTally: TextTally;
  /** False where it cannot be shown: it holds a formula, is cut off, or leads to a list. */
  readonly isWhole: boolean;
  /** True where it means nothing without the sentence before it, not even repaired. */
  readonly pointsBack: boolean;
  /** True for the first sentence of a paragraph. */
  readonly isFirst: boolean;
  /** How hard it is to read, from 0; about 1 is twice as long as it should be. */
  readonly hardness: number;
  /** How much it says that it speaks for the whole text, from 0 to 1. */
  readonly cue: number;
  /** What it defines, in lower case; empty where it defines nothing. */
  readonly defines: string;
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
export function findCandidates(blocks: readonly SummaryBlock[], title: string, language: Language): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let section = 0;
  for (const [number, block] of blocks.entries()) {
    if (number > 0 && block.section !== blocks[number - 1]?.section) section++;
    let at = 0;
    let subject: Subject | null = null;
    let isScene = false;
    for (const sentence of splitSentences(block.text)) {
      if (candidates.length === mostCandidates) return candidates;
      const from = block.text.indexOf(sentence, at);
      const isFirst = at === 0;
      at = from + sentence.length;
      const made = candidate({ sentence, language, subject, title, isFirst, isListItem: block.kind === 'list-item', isOpening: candidates.length === 0 });
      candidates.push({ ...made, flaws: made.flaws + (isScene ? sceneFlaw : 0), origin: { block: number, from, to: at }, section });
      isScene ||= language === 'en' && scene.test(made.text);
      if (language === 'en') subject = subjectOf(made.repaired ?? made.text) ?? (made.repaired === null ? null : subject);
    }
  }
  return candidates;
}

interface PlacedSentence {
  readonly sentence: string;
  readonly language: Language;
  /** What the sentence before it speaks of. */
  readonly subject: Subject | null;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isListItem: boolean;
  /** True for the first sentence of all: nothing stands before it, so a reader of the note meets it as it is. */
  readonly isOpening: boolean;
}

function candidate({ sentence, language, subject, title, isFirst, isListItem, isOpening }: PlacedSentence): Omit<Candidate, 'origin' | 'section'> {
  const named = language === 'en' && sentence.length <= longest ? mergeLabel(isOpening ? withTitle(sentence, title) : sentence) : sentence;
  const text = sentence.length > longest ? sentence : rewriteSentence(named, language);
  const words = findWords(text);
  const tally = tallySentence(words, language);
  const backward = pointsBack(text, language) && !pointsToTitle(text, title);
  const repaired = backward && subject !== null ? repairOpening(text, subject, title) : null;
  return {
    text,
    repaired,
    words,
    tally,
    sourceTally: text === sentence ? tally : tallySentence(findWords(sentence), language),
    isWhole: words.length >= fewestWords && isWhole(text) && !isMonotonous(words),
    pointsBack: backward && repaired === null && !isOpening,
    isFirst,
    hardness: hardness(words, language),
    cue: cueOf(sentence, language),
    defines: language === 'en' ? definedBy(text) : '',
    flaws: flaws(text, isListItem, language) + (backward && repaired === null ? 0.3 : 0),
  };
}

/** Control characters, `%%` and lone halves of characters are remains of something that is no text. */
const strange = /\p{Cc}|%%|\ufffd|[\ud800-\udfff]/u;

/** A remark in brackets, and a link that is none. */
const aloneInBrackets = /^[([].*[)\]][.!?]?$|\]\(/;

function isWhole(text: string): boolean {
  if (text.length > longest || text.includes(unsayable) || strange.test(text) || aloneInBrackets.test(text)) return false;
  return !/(?:[:;,–—-]|\b(?:and|or))\s*$/.test(text.slice(-8)) && /^["'“‘«([]?[\p{L}\p{N}$€£¥#@]/u.test(text);
}

/** True for data and remains of markup: the same few words again and again. */
function isMonotonous(words: readonly string[]): boolean {
  return words.length >= 40 && new Set(words).size < words.length / 4;
}

/** Longer than plain, and the share of hard words: of three and more syllables in English, of more than eight letters elsewhere. */
function hardness(words: readonly string[], language: Language): number {
  const plain = language === 'unspaced' ? 2 * plainLength : plainLength;
  const length = Math.max(0, words.length - plain) / plain;
  if (words.length === 0 || language === 'unspaced') return length;
  const hard = words.filter((word) => (language === 'en' ? countSyllables(word) >= 3 : word.length > 8)).length;
  return length + 0.5 * hard / words.length;
}

/** Sentences that set a scene for those behind them, and so say little alone. */
const scene = /^(?:(?:now|so),? )?(?:imagine|picture|suppose|think of|think about|let['’]s say|say you|pretend|consider this|remember when|you know how)\b/i;

/** What a sentence loses that sets a scene or goes on with one. */
const sceneFlaw = 1;

/** A digit or two behind a word: the remains of a citation mark. */
const gluedDigits = /(?:\p{Ll}{3}|\p{Ll}{3}[.,]|["”)])\d{1,2}(?=[\s.,;]|$)/u;

function flaws(text: string, inList: boolean, language: Language): number {
  let sum = inList ? 0.1 : 0;
  if (inList && /^[^:.!?]{1,50}: /.test(text)) sum += 0.1;
  if (/[?？؟]["'”’)]*$/u.test(text)) sum += 0.8;
  if (!sentenceEnding.test(text.slice(-6))) sum += inList ? 0.2 : 0.35;
  if (!isBalanced(text) || /^[\p{Ll}(]|\|/u.test(text)) sum += 0.2;
  if (gluedDigits.test(text)) sum += 0.3;
  if (language === 'en') sum += (scene.test(text) ? sceneFlaw : 0) + (isVerbless(text) || lacksSubject(text) ? 0.5 : 0);
  return sum;
}

/** What a sentence such as `A bee is an insect` defines. */
function definedBy(text: string): string {
  return /^((?:the |an? )?[^,.;:!?]{2,60}?)(?: \([^()]*\))? (?:(?:is|are)(?! (?:important|crucial|essential|vital|about|like|also|not|often|\p{L}+ed|\p{L}+ing)\b)|refers? to|means?|represents?) /iu.exec(text.slice(0, 120))?.[1]?.toLowerCase() ?? '';
}
