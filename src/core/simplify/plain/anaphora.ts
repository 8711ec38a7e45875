import type { Language } from '../language';
import { pluralVerbs, singularVerbs } from './clause';
import { looseConnectives, pointingOpenings, pointingWords } from './pointing-words';

/** English conjunctions that begin a sentence without a comma. Not `But for the rain` and `And then`, which lean on what went before. */
const bareConjunction = /^(?:but|and) (?!(?:for|then|so|if|not|only|one)\b)/i;

/** English openings of several words that point back: `By doing so`, `Because of this`, `One of them`. */
const pointingPhrase =
  /^(?:in |by )?doing so\b|^the (?:same|former|latter|others?)\b|^(?:because|instead|as a result|out|regardless|all|none|each|some|most|many|one|two|both) of (?:this|that|these|those|them)\b|^(?:in|with|from|at|for|after|before|since|like|unlike|despite|through|to|under|by|according to|based on|as a result of) (?:this|that|these|those|them|it|there)\b/i;

/** `This paper` names the note itself, and `this year` nothing before. */
const selfReference =
  /^(?:[a-z]+ )?this (?:[a-z]+ )?(?:paper|work|article|note|post|review|study|report|guide|tutorial|essay|book|course|document|page|section|series|project|thesis|year|month|week|time)\b/i;

/** `It is important that`: the pronoun points forward. */
const forwardPronoun =
  /^it(?:'s| is| was) (?:also )?(?:important|clear|possible|impossible|easy|easier|hard|harder|difficult|necessary|essential|best|better|true|likely|unlikely|useful|useless|worth|well known|known|common|time)\b/i;

/** Openings before the sentence proper: `In this paper, we`, `It is worth noting that`. */
const framing =
  /^(?:(?:in|with) this (?:paper|work|article|study|post|note|review|report|essay),? (?=(?:we|i)\b)|(?:here|notably|second|third|lastly|for the first time), |(?:please )?(?:note|remember) that |it (?:is|['’]s) (?:important|worth|useful|helpful|interesting) (?:to (?:note|mention|remember|understand|point out) |noting |mentioning |remembering )that |it should be noted that |needless to say, |as (?:mentioned|noted|said|discussed) (?:above|before|earlier), )/i;

/** An opening clause whose pronoun stands for something before it: `When you press it, the light goes on`. */
const pointingClause = /^(?:when|if|as|while|after|before|once|because|since|although|though|by|with|until) [^,.;:]*\b(?:it|they|them|that|these|those)(?:['’]s|['’]re)?(?: \p{L}+){0,3}, /iu;

/** An activity whose doer is named by a pronoun only: `By mixing colours, they`. */
const pointingDoer = /^(?:by|through|after|when|while|before|in|since) \p{L}+ing [^.;:]{2,80}, (?:it|they|he|she)\b/iu;

/** A connective behind the subject, which turns against what stands before: `Wasps, however, live in the ground`. */
const pointingConnective = /^[^,;:.]{2,60}, (?:however|therefore|nevertheless|nonetheless|conversely|consequently|on the (?:other hand|contrary)|(?:by|in) contrast|in turn|too), /i;

/** How far into a sentence an opening is looked for, in UTF-16 code units. */
const reach = 80;

/** How long a loose connective at the start of the sentence is, with its comma and blank; 0 where there is none. */
export function connectiveLength(sentence: string, language: Language): number {
  const start = sentence.slice(0, reach);
  const comma = /[,，、،] */.exec(start);
  if (comma !== null) {
    const opening = start.slice(0, comma.index).toLowerCase();
    if (looseConnectives.get(language)?.includes(opening) === true) return comma.index + comma[0].length;
  }
  if (language !== 'en') return 0;
  return (bareConjunction.exec(start) ?? framing.exec(start))?.[0].length ?? 0;
}

/** True when the sentence begins with a word that means nothing without the sentence before it, such as `They` or `This helps`. */
export function pointsBack(sentence: string, language: Language): boolean {
  const start = sentence.slice(0, reach).replace(/^["'“‘«(\s]+/, '').replaceAll('’', "'");
  if (language === 'en') {
    if (selfReference.test(start) || forwardPronoun.test(start)) return false;
    if ([pointingPhrase, pointingClause, pointingConnective].some((pattern) => pattern.test(start)) || pointingDoer.test(sentence.slice(0, 2 * reach))) return true;
  }
  const first = /^[\p{L}\p{M}']+/u.exec(start)?.[0].toLowerCase() ?? '';
  return pointingWords.get(language)?.has(first) === true || pointingOpenings.get(language)?.test(start) === true;
}

const titleNoun = new RegExp(`^(?:this|these|those|such) (\\p{L}{3,}?)s? (?:${singularVerbs}|${pluralVerbs}|are|were|have|could|may|might|should|must)\\b`, 'iu');

/** True for a sentence about `These models` under a title that ends with `model`: whoever reads the title knows them. */
export function pointsToTitle(sentence: string, title: string): boolean {
  const noun = titleNoun.exec(sentence.slice(0, reach))?.[1]?.toLowerCase();
  const last = title.match(/\p{L}+/gu)?.at(-1) ?? '';
  return noun === (last.length > 1 && last.endsWith('s') ? last.slice(0, -1) : last).toLowerCase();
}
