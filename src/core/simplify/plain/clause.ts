import { countWords } from '../words';
import { withoutEnd } from '../../text/without-end';

/** A negation, or a word that turns a statement round: what holds one is never left out. */
const negation = /\b(?:not|no|never|none|nor|neither|without|except|unless|hardly|only|nicht|kein|keine|ohne|pas|sans|sin|non|senza|niet|geen)\b|\bnão\b|n['’]t\b|cannot/i;

/** The same in other languages, and words that say that something is not so. */
const denial =
  /(?:^|[^\p{L}])(?:false(?:ly)?|wrong(?:ly)?|untrue|incorrect(?:ly)?|mistaken(?:ly)?|myth|hoax|deny|denie[sd]|denying|disputed?|disproved|refuted|debunked|retracted|withdrawn|doubt(?:s|ed|ful)?|unlikely|excluding|excluded|exceptions?|barring|lack(?:s|ed|ing)?|fail(?:s|ed|ing)?|other than|apart from|aside from|contrary|nie|niemals|kaum|weder|keine[rmns]|außer|ne|aucune?|jamais|sauf|hormis|nunca|jamás|ningun[oa]?|ningún|excepto|salvo|mai|tranne|sem|exceto|zonder|behalve|не|нет|ни|без|кроме|лишь|только)(?!\p{L})/iu;

/** What begins with one of these holds under a condition. */
const condition = /^[^a-z]{0,4}(?:(?:especially|particularly|only|mainly|and|or|but) )?(?:if|assuming|supposing|provided|providing|pending|depending|subject to|as long as)(?!\p{L})/iu;

/** Verbs that are finite wherever they stand, but for the `'s` of a genitive. */
const auxiliary = "(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|does|do|did|isn't|aren't|wasn't|weren't)";

const finite = new RegExp(`\\b${auxiliary}\\b|\\b(?:it|they|we|he|she|you|I|there)(?:['’](?:s|re|ve|ll|d))? [a-z]`, 'i');

/** A pronoun as subject with its verb, or a noun phrase of a few words and an auxiliary. */
const clauseStart = new RegExp(
  `^(?:(?:in this (?:paper|work|article|study),?|(?:from|in|for|with|by|to|at|on|as|during) [^,;:]{2,60},) )?(?:(?:it|they|we|he|she|you|I|there)(?:['’](?:s|re|ve|ll|d))? \\p{L}|(?:the|a|an|our|its|their|this|these|those|many|most|some|each|every) (?:[\\p{L}\\p{N}'’-]+ ){0,6}?${auxiliary} )`,
  'iu',
);

/** True where leaving a stretch out could turn the meaning round. */
export function hasNegation(text: string): boolean {
  return negation.test(text);
}

/** True where what a stretch stands beside would say more without it: it denies, excepts, or sets a condition. */
export function limits(text: string): boolean {
  return negation.test(text) || denial.test(text) || condition.test(text);
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
export const sentenceEnding = /[.!?…。！？｡।॥؟۔։።။។]["'”’»)\]」』）]*$/u;

/** The end of a sentence without what ends it. */
export function withoutEnding(sentence: string): string {
  return withoutEnd(sentence, (unit) => '.!…'.includes(unit));
}

/** Verbs that can follow `that` or a singular subject. A plural noun there would be a subject of its own: `a tool that users like`. */
export const singularVerbs =
  '(?:is|was|has|can|will|does|achieves|adapts|adds|adjusts|aims|allows|applies|automates|avoids|blocks|breaks|brings|builds|captures|causes|changes|checks|collects|counts|combines|comes|computes|connects|consists|contains|converts|covers|creates|cuts|deals|decides|defines|depends|describes|detects|determines|displays|drives|enables|encodes|encourages|enforces|ensures|estimates|exists|explains|exploits|explores|extends|extracts|finds|focuses|follows|generalizes|generates|gets|gives|goes|grows|guides|handles|happens|harnesses|helps|holds|identifies|improves|includes|incorporates|increases|infers|integrates|introduces|involves|keeps|lacks|leads|learns|leaves|lets|leverages|lies|lives|maintains|makes|manages|mimics|minimizes|maximizes|moves|needs|occurs|offers|operates|optimizes|organizes|outperforms|overcomes|penalizes|performs|predicts|presents|preserves|prevents|produces|promotes|proposes|protects|provides|puts|reads|reasons|reduces|refers|regularizes|relates|relies|removes|replaces|represents|requires|runs|saves|searches|seeks|selects|sends|separates|serves|shapes|shows|solves|speaks|stands|starts|stays|stores|studies|supports|takes|teaches|tells|tracks|trains|transforms|treats|tries|turns|uses|utilizes|wants|works)';

/** Verbs in the form that stands behind `we`; few of them are nouns as well. */
export const pluralVerbs =
  '(?:achieve|adapt|add|aim|allow|analyze|analyse|apply|argue|avoid|become|believe|build|bring|calculate|choose|combine|compare|compute|conclude|conduct|consider|count|create|demonstrate|derive|describe|develop|discuss|do|employ|enable|encourage|ensure|establish|evaluate|examine|explain|explore|extend|find|generate|get|give|go|have|help|identify|illustrate|implement|improve|incorporate|introduce|investigate|keep|learn|let|make|obtain|observe|offer|outperform|perform|present|produce|propose|prove|provide|reduce|report|run|see|show|solve|suggest|take|tell|test|train|try|understand|use|validate|verify|want|write)';

/** True for an English stretch that is only a name or an activity: `The Life of Data`, `Calm: Managing stress`. */
export function isVerbless(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  const isTitle = long.length > 1 && long.length < 12 && long.every((word) => /^\p{Lu}/u.test(word));
  return isTitle || hasFiniteVerb(text) ? isTitle : /^\p{L}+ing /u.test(text.replace(/^[^:.!?–]{1,50}(?::| –) /u, ''));
}

const startsWithVerb = new RegExp(`^(?:${singularVerbs}|refers|involves|means) `, 'i');

/** True for an English stretch that begins with the verb of a subject that stands elsewhere: `Helps people to rest`. */
export function lacksSubject(text: string): boolean {
  return startsWithVerb.test(text) && !/^(?:is|was|has|can|will|does) /i.test(text);
}
