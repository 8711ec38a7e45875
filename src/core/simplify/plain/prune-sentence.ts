import type { Language } from '../language';
import { dropIntensifiers } from './drop-intensifiers';
import { firstClause, mainVerb } from './split-sentence';
import { capitalised, hasFiniteVerb, hasWords, isBalanced, limits, sentenceEnding } from './clause';
import { withoutEnd } from '../../text/without-end';

/** The fewest words that may be left. */
const fewestWords = 6;

/** Openings that say why or how somebody did what follows: `Inspired by bees, we`. */
const motive =
  /^(?:although|though|even though|while|whereas|unlike|inspired|motivated|driven|building|drawing|following|to|in order to|in an attempt to|with a view to|by|under the|as reported|as we|throughout|through|using|with) [^;:]{3,200}?, (?=(?:we|I|this (?:paper|work|article|study)) \p{L})/iu;

/** Tails behind a comma that add something and restrict nothing. */
const tails: readonly RegExp[] = [
  /, (?:which|who|whose|where|whereby) [^;:]+$/,
  /, (?:thereby |thus |hence |therefore |further |also |often |and (?:thus|thereby) )?(?!according\b)(?:\p{L}+ing) (?!and\b|or\b)[^;:]+$/u,
  /,? (?:such as|including|e\.g\.,?|for example,?|for instance,?|like those) [^;:]+$/,
  / (?:by|through|via) (?:\p{L}+ly )?\p{L}+ing [^;:]+$/u,
  /, (?:with|based on|under|both|especially|particularly|in particular|mainly|mostly|even|despite|regardless of|i\.e\.,?|that is,) [^;:]+$/,
  /, (?:to|an?|one of the) [^,;:]+$/,
  /: (?!\()[^:]+$/,
  / rather than [^;:]+$/,
  /,? (?:termed|called|named|dubbed) [^,;:]+$/,
  /,? (?:as well as|along with|together with|in addition to) [^;:]+$/,
  /,? (?:--|[–—]) [^;:–—]+$/,
];

/** An aside between a subject and its verb: `Karl, a teacher, has`. */
const insertion = /^((?!when|if|while|because|although|in |on |at |for |by |with )[^,;:]{2,50}), (?:an?|the|one|who|which|through|with|like|including|along with|together with|known as|called|based in|as well as|such as|especially) [^,;:]{2,90}, (?=(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should)\b)/i;

/** The sentence without such an aside. */
function withoutInsertion(sentence: string): string | null {
  const match = insertion.exec(sentence);
  const kept = match?.[1] ?? '';
  if (match === null || limits(match[0]) || !isBalanced(match[0]) || !isBalanced(kept)) return null;
  const left = `${kept} ${sentence.slice(match[0].length)}`;
  return hasWords(left, fewestWords) ? left : null;
}

/** Each leaves one stretch out; null where there is none, or where it has to stay. */
const shortenings: readonly ((sentence: string) => string | null)[] = [dropIntensifiers, withoutInsertion, firstClause, ...[motive, ...tails].map((pattern) => (sentence: string) => without(sentence, pattern))];

/**
 * Shorter versions of an English sentence, each without one stretch or some that add and do not restrict: intensifiers, motives,
 * and tails such as `, which ...`, `, making ...` and `such as ...`. What is left is unchanged. Who says it stays, since without it a claim would
 * become a fact; a stretch that holds a negation or a condition stays, and so does one that begins or ends within brackets or quotation marks. None for other languages.
 */
export function pruneSentence(sentence: string, language: Language): readonly string[] {
  if (language !== 'en' || !sentenceEnding.test(sentence.slice(-6)) || /[?"”]/.test(sentence.slice(withoutEnd(sentence, (unit) => /\W/.test(unit)).length))) return [];
  const versions = new Set<string>();
  let text = sentence;
  for (const shorten of shortenings) {
    const alone = shorten(sentence);
    if (alone !== null) versions.add(alone);
    text = shorten(text) ?? text;
    if (text !== sentence) versions.add(text);
  }
  return [...versions];
}

/** The sentence without the stretch; null where there is none, or where it has to stay. */
function without(sentence: string, pattern: RegExp): string | null {
  const match = pattern.exec(sentence);
  if (match === null || limits(match[0]) || !isBalanced(match[0])) return null;
  const before = sentence.slice(0, match.index).replace(/,$/, '');
  const after = sentence.slice(match.index + match[0].length);
  // All that goes from the middle of a sentence goes up to its end.
  const left = before === '' ? capitalised(after) : before + (before.endsWith('.') ? '' : '.');
  if (!hasWords(left, fewestWords) || !isBalanced(before)) return null;
  return before === '' || (isWhole(before, match[0]) && !isItem(before, match[0])) ? left : null;
}

/** A relative clause that nothing has closed: what follows its comma is the main verb. */
const openRelative = /^[^,]+, (?:who|which|whose|where) [^,]*$/;

/** A clause that is not the main one. */
const subordinate = /^(?:when|if|while|although|though|because|since|as|after|before|once|unless|until|whether|where|whereas)\b/i;

const clauseWord = /\b(?:that|if|when|because|how|why|what|which|who|where)\b/i;

/** True where the part in front of a tail is surely a whole clause. */
function isWhole(before: string, tail: string): boolean {
  if (/^ (?:by|through|via) /.test(tail) && /(?:ed|en|wn|ade|ilt|und|eld)$/.test(before)) return false;
  if (/\b(?:that|which|who|and|or|but|if|when|because|as|of|the|an?)$/i.test(before)) return false;
  if (mainVerb.test(tail.slice(1)) || openRelative.test(before)) return false;
  if (/[–—]|--/.test(before) || (subordinate.test(before) && !before.includes(','))) return false;
  if (/^,? (?:such|inc|like|for|e\.g|rather|termed|called|named|dubbed)/.test(tail) && clauseWord.test(before)) return false;
  if (hasFiniteVerb(before) || /\b(?:we|I|they|you|paper|work|article|study|review) \p{L}+/iu.test(before)) return true;
  return tail.startsWith(', ') && !tail.includes(',', 1) && /\b\p{L}{2,}(?:es|ed|[^su]s)\b/u.test(before);
}

/** True where the stretch is one of several and no tail: `reading, writing, and singing a song`. */
function isItem(before: string, stretch: string): boolean {
  return /^, \p{L}+ing\b/u.test(stretch) && (/\b\p{L}+ing$/u.test(before) || /, (?:and|or) \p{L}+ing\b/u.test(stretch));
}
