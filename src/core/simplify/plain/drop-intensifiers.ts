import { hasNegation, isBalanced } from './clause';

/** Adverbs and adjectives that praise or stress; a positive sentence without them stays true. Not those that limit, such as `nearly`, `often`, `essentially` or `possibly`. */
const intensifier =
  /(^|[^\p{L}\p{N}'’-])(?:very|really|quite|extremely|highly|particularly|especially|significantly|substantially|dramatically|considerably|greatly|remarkably|effectively|efficiently|automatically|successfully|cleverly|smartly|wisely|nicely|actually|literally|explicitly|clearly|obviously|certainly|ultimately|carefully|consistently|empirically|experimentally|theoretically|simultaneously|systematically|extensively|thoroughly|inherently|intuitively|importantly|interestingly|surprisingly|truly|simply|novel|comprehensive|powerful|thorough|principled|promising|remarkable|exciting|innovative|elegant|rigorous) (?=[\p{L}\p{N}])/giu;

/** Behind these the word is compared or asked about, and cannot go. */
const compared = /\b(?:as|more|most|less|least|so|too|and|or|the|how|almost|nearly|virtually|practically) $/i;

/** Where a word on the list is another one, which limits or cannot go: `a novel about bees`, `promising honey`, `is effectively over`, `theoretically possible`. */
const otherwise: ReadonlyMap<string, (before: string, after: string) => boolean> = new Map([
  ['novel', (_before, after) => /^(?:\p{Lu}|(?:about|by|of|in|on|at|as|from|for|to|with|that|which|who|whose|where|when|is|was|has|had|can|could|will|would|may|might|must|should|tells|told|describes|deals|set|written|called|entitled|published|really|also)\b)/u.test(after)],
  ['promising', (before) => !article.test(before)],
  ['exciting', (before) => !article.test(before)],
  ['effectively', (before) => /\b(?:is|are|was|were|be|been|becomes?|became|now) $/i.test(before)],
  ['theoretically', (before) => !/\b(?:we|I) $/.test(before)],
  ['quite', (_before, after) => /^an? /.test(after)],
]);

const article = /\b(?:an?|this|our|its|their|some|many|several|new) $/i;

/** An English sentence without words that only stress; null where there are none, or a negation could turn on them. */
export function dropIntensifiers(sentence: string): string | null {
  if (hasNegation(sentence) || /["“”]/.test(sentence)) return null;
  let result = '';
  let at = 0;
  for (const match of sentence.matchAll(intensifier)) {
    const from = match.index + (match[1]?.length ?? 0);
    const to = match.index + match[0].length;
    const before = sentence.slice(Math.max(0, from - 12), from);
    const after = sentence.slice(to, to + 12);
    if (from === 0 || compared.test(before) || otherwise.get(sentence.slice(from, to - 1))?.(before, after) === true || /^(?:as|than|enough|and|or|but)\b/.test(after)) continue;
    result = withArticle(result + sentence.slice(at, from), after);
    at = to;
  }
  const shorter = result + sentence.slice(at);
  return at === 0 || !isBalanced(shorter) ? null : shorter;
}

/** The text with `a` or `an` at its end as the next word wants it. */
export function withArticle(text: string, next: string): string {
  const article = /(?:^|[^\p{L}])(an?) $/iu.exec(text)?.[1];
  if (article === undefined) return text;
  const wanted = /^(?:[aeio]|u(?!s|ni))/i.test(next) ? `${article.charAt(0)}n` : article.charAt(0);
  return `${text.slice(0, text.length - article.length - 1)}${wanted} `;
}
