import type { TextRange } from '../../text/text-range';
import { guessLanguage, type Language } from '../language';
import { measureReadability } from '../readability';
import type { SummarySource } from '../summarizer';
import type { AnswerFinding, CheckedAnswer, FindingKind } from './finding';
import { denialsOf, type Denials } from './negations';
import { knownWords, unknownNames } from './names';
import { knownNumbers, unknownNumbers } from './numbers';
import { plainProse } from './plain-prose';
import { sentenceRanges } from './sentence-ranges';
import { supportOf, type Support } from './support';

/** What an answer is held to beside the note. */
export interface CheckOptions {
  /** About how many words were asked for. */
  readonly words: number;
  /** True where the model stopped in the middle. */
  readonly isCutOff?: boolean;
}

/** Two neighbouring sentences of the note must hold this share of a sentence's words of content. Measured on QAGS: precision .85, one false alarm in a hundred on CNN/DM. */
const leastCoverage = 0.6;

/** The share of new pairs of words above which an answer counts as mostly in other words. People who write plainer rarely reach half of it (OneStop), so what does is worth a look. */
const mostNovelty = 0.75;

/** How many times the words that were asked for are still about as many. */
const tolerance = 1.25;

/**
 * Makes plain prose of an answer, whoever wrote it, and says what in it the note does not bear out. Numbers and names that the note does not
 * have block, and so does what it denies; all else warns. Checking the text that comes back finds the same again, `markup` and `cut-off` excepted. Linear in the note's length.
 */
export function checkAnswer(answer: string, source: SummarySource, options: CheckOptions): CheckedAnswer {
  const { text, hadMarkup } = plainProse(answer);
  const blocks = source.blocks.map((block) => block.text);
  const body = blocks.join('\n');
  const language = guessLanguage(body);
  const sentences = sentenceRanges(text);
  const whole = { from: 0, to: text.length };
  const about = (kind: FindingKind, isFound: boolean, range: TextRange = whole): readonly AnswerFinding[] => (isFound ? [{ kind, blocks: false, range, sentence: range }] : []);
  const support = supportOf(blocks, language);
  const checks = sentenceChecks([source.title, ...sectionsOf(source), body].join('\n'), language, support, denialsOf(blocks, language));
  return {
    text,
    findings: [
      ...sentences.flatMap((sentence) => checks.flatMap((check) => check(text, sentence))),
      ...about('cut-off', options.isCutOff === true, sentences.at(-1)),
      ...about('language', isOtherLanguage(text, body, language)),
      ...about('novel', support.novelty(text) > mostNovelty),
      ...about('length', measureReadability(text, language).words > tolerance * options.words),
      ...about('readability', measureReadability(text, language).score > measureReadability(body, language).score),
      ...about('markup', hadMarkup),
    ],
  };
}

type SentenceCheck = (text: string, sentence: TextRange) => readonly AnswerFinding[];

/** What is asked of each sentence by itself; `note` is all that the note says, its title and headings included. */
function sentenceChecks(note: string, language: Language, support: Support, denials: Denials): readonly SentenceCheck[] {
  const numbers = knownNumbers(note, language);
  const words = knownWords(note);
  const blocking = (kind: FindingKind, find: (text: string) => readonly TextRange[]): SentenceCheck => (text, sentence) =>
    find(text.slice(sentence.from, sentence.to)).map(({ from, to }) => ({ kind, blocks: true, range: { from: sentence.from + from, to: sentence.from + to }, sentence }));
  return [
    blocking('number', (text) => unknownNumbers(text, numbers, language)),
    blocking('name', (text) => unknownNames(text, words, language)),
    (text, sentence) => (denials.isDropped(text.slice(sentence.from, sentence.to)) ? [{ kind: 'negation', blocks: true, range: sentence, sentence }] : []),
    (text, sentence) => (support.coverage(text.slice(sentence.from, sentence.to)) < leastCoverage ? [{ kind: 'unsupported', blocks: false, range: sentence, sentence }] : []),
  ];
}

function sectionsOf({ blocks }: SummarySource): readonly string[] {
  return [...new Set(blocks.map(({ section }) => section))];
}

/** Fewer letters do not tell the script of a text. */
const fewestLetters = 12;

/** So many letters in a listed language hold small words of it: where none are found, it is another one. */
const tellingLetters = 150;

/** By the small words where they tell, else by the share of Latin letters. */
function isOtherLanguage(text: string, note: string, language: Language): boolean {
  const own = guessLanguage(text);
  const [letters, inNote] = [countLetters(text), countLetters(note)];
  if (letters < fewestLetters) return false;
  const tells = (own !== 'other' || letters >= tellingLetters) && (language !== 'other' || inNote >= tellingLetters);
  return (tells && own !== language) || Math.abs(latinShare(text) - latinShare(note)) > 0.6;
}

/** As far as the guess of a language looks. */
const sampleLength = 8192;

function countLetters(text: string): number {
  return text.slice(0, sampleLength).match(/\p{L}/gu)?.length ?? 0;
}

function latinShare(text: string): number {
  return (text.slice(0, sampleLength).match(/\p{Script=Latin}/gu)?.length ?? 0) / Math.max(1, countLetters(text));
}
