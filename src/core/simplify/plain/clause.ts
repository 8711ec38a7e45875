import { countWords } from '../words';

/** A negation, or a word that turns a statement round: what holds one is never left out. */
const negation = /\b(?:not|no|never|none|nor|neither|without|except|unless|hardly|only|nicht|kein|keine|ohne|pas|sans|sin|non|senza|niet|geen)\b|\bnão\b|n['’]t\b|cannot/i;

/** Verbs that are finite wherever they stand, but for the `'s` of a genitive. */
const auxiliary = "(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|does|do|did|isn't|aren't|wasn't|weren't)";

const finite = new RegExp(`\\b${auxiliary}\\b|\\b(?:it|they|we|he|she|you|I|there)(?:['’](?:s|re|ve|ll|d))? [a-z]`, 'i');

/** A pronoun as subject with its verb, or a noun phrase of a few words and an auxiliary. */
const clauseStart = new RegExp(
  `^(?:in this (?:paper|work|article|study),? )?(?:(?:it|they|we|he|she|you|I|there)(?:['’](?:s|re|ve|ll|d))? \\p{L}|(?:the|a|an|our|its|their|this|these|those|many|most|some|each|every) (?:[\\p{L}\\p{N}'’-]+ ){0,6}?${auxiliary} )`,
  'iu',
);

/** True where leaving a stretch out could turn the meaning round. */
export function hasNegation(text: string): boolean {
  return negation.test(text);
}

/** True where an English stretch surely holds a finite verb; false where that cannot be told. */
export function hasFiniteVerb(text: string): boolean {
  return finite.test(text);
}

/** True where an English stretch begins with a subject and its verb, and so can stand as a sentence. */
export function beginsClause(text: string): boolean {
  return clauseStart.test(text.slice(0, 120));
}

/** True where a stretch has so many words or more. */
export function hasWords(text: string, least: number): boolean {
  return countWords(text) >= least;
}

/** With a capital first letter, unless the first word has a shape of its own, as `iPhone` has. */
export function capitalised(text: string): string {
  const first = /^\p{Ll}/u.exec(text)?.[0];
  if (first === undefined || /^\p{Ll}+[\p{Lu}\p{N}]/u.test(text.slice(0, 40))) return text;
  return first.toUpperCase() + text.slice(first.length);
}

/** True where round and square brackets and double quotes come in pairs, so that a cut at the end of the stretch is within none. */
export function isBalanced(text: string): boolean {
  const count = (character: string): number => text.split(character).length - 1;
  return count('(') === count(')') && count('[') === count(']') && count('“') === count('”') && count('«') === count('»') && count('"') % 2 === 0;
}

/** What ends a sentence, with the quotes and brackets behind it. */
export const sentenceEnding = /[.!?…。！？｡]["'”’»)\]」』）]*$/u;

/** The end of a sentence without what ends it. */
export function withoutEnding(sentence: string): string {
  return sentence.replace(/[.!…]+$/u, '');
}
