import type { Language } from '../language';
import { connectiveLength } from './anaphora';
import { capitalised, limits, sentenceEnding } from './clause';
import { pruneSentence } from './prune-sentence';
import { splitSentence } from './split-sentence';
import { usePlainWords } from './use-plain-words';

/** An aside: a blank, round brackets without brackets in them, and then the end of a word. */
const aside = /\s\(([^()]{1,200})\)(?=[\s.,;:!?]|$)/g;

/** Brackets in brackets: which of them an aside ends at takes more than a pattern to say. */
const nested = /\([^()]*\(/;

/** The short form of the words before it, which the text may go on to use, or a letter that numbers a part. */
const shortForm = /^(?:[\p{Lu}\p{N}&-]{2,10}s?|\p{L}{0,3}\p{Lu}\p{L}?\p{Lu}\p{L}{0,6}|.{1,2})$/u;

/**
 * A sentence made shorter and easier without changing what it says: asides in round brackets and connectives such as
 * `However,` at the start go, and words of the reviewed list become plainer ones. Asides with a negation, a condition or an acronym stay;
 * numbers, names, negations and quotations are never altered.
 */
export function rewriteSentence(sentence: string, language: Language): string {
  let text = nested.test(sentence) ? sentence : sentence.replace(aside, (whole: string, content: string) => (isNeeded(content) ? whole : ''));
  for (let round = 0; round < 2; round++) {
    const length = connectiveLength(text, language);
    if (length === 0 || length >= text.length) break;
    text = capitalised(text.slice(length));
  }
  return language === 'en' ? usePlainWords(text) : text;
}

function isNeeded(content: string): boolean {
  return limits(content) || shortForm.test(content);
}

/**
 * Plainer versions of a sentence, each further from it than the last: without stretches that only add something, and with long
 * sentences split, which may make two or three of one. None where no safe change is found.
 */
export function plainerVersions(sentence: string, language: Language): readonly string[] {
  const pruned = pruneSentence(sentence, language);
  const split = [sentence, ...pruned].flatMap((text) => {
    const two = splitSentence(text, language);
    return two === null ? [] : [two, ...splitAgain(two, language)];
  });
  return [...pruned, ...split];
}

/** The last part of a split sentence, split once more. */
function splitAgain(text: string, language: Language): readonly string[] {
  const end = text.lastIndexOf('. ');
  if (end === -1) return [];
  const second = splitSentence(text.slice(end + 2), language);
  const first = splitSentence(text.slice(0, end + 1), language);
  return [...(second === null ? [] : [text.slice(0, end + 2) + second]), ...(first === null ? [] : [`${first}${text.slice(end + 1)}`])];
}

/** The sentence with a full stop where it has no end of its own. */
export function withFullStop(sentence: string, language: Language): string {
  if (sentenceEnding.test(sentence.slice(-6))) return sentence;
  return sentence + (language === 'unspaced' ? '。' : '.');
}
