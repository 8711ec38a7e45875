import type { Language } from '../language';
import { beginsClause, capitalised, hasFiniteVerb, hasNegation, hasWords, isBalanced, limits, pluralVerbs, singularVerbs } from './clause';

/** The fewest words of either part. */
const fewestWords = 3;

/** What makes one sentence two: where the first ends, and how the second goes. */
interface Joint {
  readonly first: string;
  readonly second: string;
}

type JointFinder = (sentence: string) => Joint | null;

/** Verbs that say what somebody made or what something is: what they introduce may be taken up by `It`. */
const introduces =
  '(?:is|was|propose|proposes|proposed|present|presents|presented|introduce|introduces|introduced|describe|describes|described|develop|develops|developed|design|designed|build|built|create|creates|created|offer|offers|offered|explore|explores|explored|study|studies|studied|consider|considers|considered|use|uses|used|have|has|had|train|trained|add|adds|added)';

/** A report: what follows `that` is somebody's word, and the next clause may be too. */
const report =
  /\b(?:(?:say|said|thought|think|believe|believed|argue|argued|claim|claimed|suggest|suggested|show|showed|shown|hope|hoped|fear|feared|report|reported|find|found|know|knew|told|tell|assume|assumed|suppose|supposed|demonstrate|demonstrated|prove|proved|note|noted|observe|observed|conclude|concluded|denie[sd]|deny|doubt|doubted|allege|alleged|insist|insisted|warn|warned|state|stated|explain|explained|imagine|imagined|pretend|pretended|imply|implie[sd])s? that|(?:say|said|thought|think|believe|believed|claim|claimed|argue|argued|deny|denie[sd]|hope|hoped|fear|feared)s? (?:the|an?|it|they|he|she|we|you|I|his|her|their|our|this|these|there|many|most|some|all)|according to)\b/i;

/** A condition, which may hold for the next clause too. */
const conditional = /\b(?:if|when|whenever|unless|until|whether|because)\b/i;

/** A clause that leans on another, or an opening before the main clause. */
const subordinate = /^(?:when|if|while|although|though|because|since|as|after|before|once|unless|until|whether|given|in|by|for|with|to|at|on|under|despite|even|where|whereas|from|during|through)\b/i;

const joints: readonly JointFinder[] = [(sentence) => atSemicolon(sentence, true), atConcession, (sentence) => atConjunction(sentence), atRelative, atApposition, atIntroduction, atSecondVerb, atColon];

/** The first of two main clauses with `and` between them, which is true by itself; null where there is none. */
export function firstClause(sentence: string): string | null {
  if (/[?"“”]/.test(sentence)) return null;
  const joint = atSecondVerb(sentence) ?? atConjunction(sentence, /, (and) /g);
  return joint === null || report.test(sentence) || limits(joint.second) || !isBalanced(joint.first) || !hasWords(joint.first, 2 * fewestWords) ? null : `${joint.first}${joint.first.endsWith('.') ? '' : '.'}`;
}

/**
 * An English sentence as two, or null where there is no safe joint: at a semicolon, between main clauses, before `which`,
 * and where a thing is introduced and then described. Adds no more than `It`, `This`, `They`, `These` or `But`, with `is` or `are` behind them.
 * Never within quotation marks or brackets. Other languages are split at semicolons only.
 */
export function splitSentence(sentence: string, language: Language): string | null {
  if (/[?？]/u.test(sentence)) return null;
  if (language === 'unspaced') return splitWide(sentence);
  for (const find of language === 'en' ? joints : [(text: string) => atSemicolon(text)]) {
    const joint = find(sentence);
    if (joint === null) continue;
    const first = joint.first.trimEnd();
    if (isBalanced(first) && isBalanced(joint.second) && hasWords(first, fewestWords) && hasWords(joint.second, fewestWords)) {
      return `${first}${first.endsWith('.') ? '' : '.'} ${capitalised(joint.second)}`;
    }
  }
  return null;
}

/** At the only wide semicolon. */
function splitWide(sentence: string): string | null {
  const parts = sentence.split('；');
  const [first = '', second = ''] = parts;
  return parts.length === 2 && hasWords(first, 2) && hasWords(second, 2) ? `${first}。${second}` : null;
}

/** At the only semicolon, where both sides say something by themselves. */
function atSemicolon(sentence: string, isEnglish = false): Joint | null {
  const parts = sentence.split('; ');
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || /^(?:and|or|und|oder|et|ou|y|o)\b/i.test(second) || /:/.test(first)) return null;
  if (isEnglish && !hasFiniteVerb(second)) return null;
  return { first, second: second.replace(/^(?:however|therefore|moreover|furthermore|thus), /i, '') };
}

/** `Although A, B`: `A. But B`. */
function atConcession(sentence: string): Joint | null {
  const match = /^(?:(?:although|though|even though)|while(?= (?:several|many|most|some|previous|prior|recent|existing|current|these|this)\b)) ([^,;:]+), (.+)$/i.exec(sentence);
  const [, first = '', second = ''] = match ?? [];
  if (!hasFiniteVerb(first) || /^\S+ing\b/.test(first) || !beginsClause(second)) return null;
  return { first: capitalised(first), second: `But ${lowerFirst(second)}` };
}

/** The second clause stands behind `But`, and begins with a word that has its capital only from standing first. */
function lowerFirst(text: string): string {
  return /^(?:The|A|An|Our|Its|Their|This|These|Those|Many|Most|Some|Each|Every|It|They|We|He|She|You|There) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `A, and B` between two main clauses. */
function atConjunction(sentence: string, words = /, (and|but|so|yet|whereas) /g): Joint | null {
  for (const match of sentence.matchAll(words)) {
    const first = sentence.slice(0, match.index);
    const second = sentence.slice(match.index + match[0].length);
    if (!beginsClause(second) || !hasFiniteVerb(first) || report.test(first) || subordinate.test(first) || conditional.test(first)) continue;
    const word = match[1] === 'so' ? 'So' : 'But';
    return { first, second: match[1] === 'and' ? second : `${word} ${lowerFirst(second)}` };
  }
  return null;
}

/** Behind a comma the verb of the main clause, so that what stood before it was no end. */
export const mainVerb = /, (?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|said|says)\b/;

const relative = new RegExp(`^(.+), which ((?:also |often |then |thus |thereby )?(are|were|have|${singularVerbs})\\b[^,;:]*(?:, [^,;:]+){0,2})$`);

/** `A, which is B` at the end: `A. This is B`, and the name again where `A` ends with one. */
function atRelative(sentence: string): Joint | null {
  const match = relative.exec(sentence);
  const [, first = '', second = '', verb = ''] = match ?? [];
  if (match === null || /^(?:can|will)$/.test(verb) || !hasFiniteOrPlain(first) || report.test(first) || subordinate.test(first) || mainVerb.test(second)) return null;
  const name = /(?:^| )((?:\p{Lu}[\p{L}\p{N}.'’-]*)(?: \p{Lu}[\p{L}\p{N}.'’-]*){0,3})$/u.exec(first)?.[1];
  const isPlural = /^(?:are|were|have)$/.test(verb);
  return { first, second: `${name !== undefined && !isPlural ? name : isPlural ? 'These' : 'This'} ${second}` };
}

const knownVerb = new RegExp(`\\b(?:${singularVerbs}|${introduces})\\b`);

function hasFiniteOrPlain(text: string): boolean {
  return hasFiniteVerb(text) || knownVerb.test(text);
}

const apposition = new RegExp(`^(.*\\b(?:propose|present|introduce|describe|develop|proposes|presents|introduces|proposed|presented|introduced|developed)s? [^,;:]{3,80}?)(?:,| --| –| —) (an? [^,;:]{12,}(?:, [^;:]+)?)$`);

/** `We present X, a system that ...`: `We present X. It is a system that ...`. */
function atApposition(sentence: string): Joint | null {
  const match = apposition.exec(sentence);
  const [, first = '', second = ''] = match ?? [];
  if (match === null || hasNegation(first) || report.test(first)) return null;
  return { first, second: `It is ${second}` };
}

/** What is only wanted or possible is not there yet for `It` to stand for: `We want to build a tool that helps`. */
const unreal = new RegExp(`\\b(?:imagine|suppose|picture|if you|to|can|could|will|would|should|may|might|must|not|never|n['’]t)(?: you| we)? (?:\\p{L}+ly )?${introduces} `, 'iu');

const noun = "[\\p{L}\\p{N}'’()-]+";

const introduction = new RegExp(
  `^(.*\\b(?:${introduces} (?:an?|one|two|three|several|some|new|novel)|(?:propose|present|introduce|develop)s? (?:the|our)?) (?:${noun},? ){0,11}?(${noun})),? (that|which) ((?:\\p{L}+ly )?(?:${singularVerbs}|${pluralVerbs}|are|were|have|could|may|might) .+)$`,
  'u',
);

const bareNoun = new RegExp(`${introduces} (?:an?|one|the|our|some) ${noun}$`, 'u');

const singularStart = new RegExp(`^(?:${singularVerbs})\\b`);

const pluralStart = new RegExp(`^(?:${pluralVerbs}|are|were|have)\\b`);

/** `X is a tool that helps`: `X is a tool. It helps`. */
function atIntroduction(sentence: string): Joint | null {
  const [match, first = '', head = '', , second = ''] = introduction.exec(sentence) ?? [];
  if (match === undefined || unreal.test(first) || hasNegation(first) || report.test(first) || /\b(?:such|so|if|when|unless|whether|there|that|which|who|where)\b/i.test(first)) return null;
  if (bareNoun.test(first) && /^\p{Ll}/u.test(head)) return null;
  const isPlural = /[^su]s$/.test(head);
  const verb = second.replace(/^\p{L}+ly /u, '');
  if ((isPlural ? singularStart : pluralStart).test(verb) && !/^(?:can|will)\b/.test(verb)) return null;
  return { first, second: `${isPlural ? 'They' : 'It'} ${second}` };
}

const pluralPair = new RegExp(`^(.*?\\b(we|they|you|I) (?:[\\p{L}]+ly |then |also |further |first )?${pluralVerbs}\\b.+?),? and ((?:[\\p{L}]+ly |then |also |further |thus )?${pluralVerbs} .+)$`, 'iu');

const singularPair = new RegExp(`^((?:it|this|the|our) [^,;:]+?\\b${singularVerbs}\\b.+?),? and ((?:[\\p{L}]+ly |then |also |further |thus )?${singularVerbs} .+)$`, 'iu');

/** `We show A and prove B`: `We show A. We prove B`; and so with `It` behind `this paper`. */
function atSecondVerb(sentence: string): Joint | null {
  const plural = pluralPair.exec(sentence);
  const singular = singularPair.exec(sentence);
  const first = plural?.[1] ?? singular?.[1] ?? '';
  if (hasNegation(first) || report.test(first) || /\b(?:to|that|which|who|can|could|will|would|may|might|must|should|if|when|let|help|both)\b/i.test(plural === null ? first : first.replace(/^to\b/i, ''))) return null;
  if (plural !== null) return { first, second: `${capitalised((plural[2] ?? '').replace('i', 'I'))} ${plural[3] ?? ''}` };
  return singular === null ? null : { first, second: `It ${singular[2] ?? ''}` };
}

/** At the only colon, where a clause follows. */
function atColon(sentence: string): Joint | null {
  const parts = sentence.split(': ');
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || !hasFiniteVerb(first) || !beginsClause(second) || /\b(?:following|follows|these|this)$/i.test(first)) return null;
  return { first, second };
}
