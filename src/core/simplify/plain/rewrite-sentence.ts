import type { Language } from '../language';
import { connectiveLength } from './anaphora';

/** An aside: a blank, round brackets without brackets in them, and then the end of a word. */
const aside = /\s\(([^()]{1,200})\)(?=[\s.,;:!?]|$)/g;

/** Brackets in brackets: which of them an aside ends at takes more than a pattern to say. */
const nested = /\([^()]*\(/;

/** A negation: an aside that holds one is never dropped. */
const negation = /\b(?:not|no|never|none|without|except|nicht|kein|keine|ohne|pas|sans|sin|non|senza|niet|geen)\b|\bnão\b|n['’]t\b/i;

/** The short form of the words before it, which the text may go on to use, or a letter that numbers a part. */
const shortForm = /^(?:[\p{Lu}\p{N}&-]{2,10}s?|.{1,2})$/u;

/**
 * A sentence made shorter without changing a word of what is left: asides in round brackets go, and connectives such as
 * `However,` at the start. Asides with a negation or an acronym stay, so numbers, names and negations are never altered.
 */
export function rewriteSentence(sentence: string, language: Language): string {
  let text = nested.test(sentence) ? sentence : sentence.replace(aside, (whole: string, content: string) => (isNeeded(content) ? whole : ''));
  for (let round = 0; round < 2; round++) {
    const length = connectiveLength(text, language);
    if (length === 0 || length >= text.length) break;
    text = capitalised(text.slice(length));
  }
  return text;
}

function isNeeded(content: string): boolean {
  return negation.test(content) || shortForm.test(content);
}

/** With a capital first letter, unless the first word has a shape of its own, as `iPhone` has. */
function capitalised(text: string): string {
  const first = /^\p{Ll}/u.exec(text)?.[0];
  if (first === undefined || /^\p{Ll}+[\p{Lu}\p{N}]/u.test(text.slice(0, 40))) return text;
  return first.toUpperCase() + text.slice(first.length);
}

const ending = /[.!?…。！？｡]["'”’»)\]」』”）]*$/u;

/** The sentence with a full stop where it has no end of its own. */
export function withFullStop(sentence: string, language: Language): string {
  if (ending.test(sentence.slice(-6))) return sentence;
  return sentence + (language === 'unspaced' ? '。' : '.');
}
