import { findWords } from '../words';

/** A subject at the start of a sentence: up to five words, a name or a noun with its article, and a verb that tells where it ends. */
const opening =
  /^((?:(?:The|A|An|Our|My|This) )?(?:[\p{L}\p{N}][\p{L}\p{N}'’.&+-]*)(?: [\p{L}\p{N}][\p{L}\p{N}'’.&+-]*){0,4}?) (is|isn['’]t|are|aren['’]t|was|were|has|hasn['’]t|have|can|could|will|would|may|might|must|should|does|doesn['’]t|do|did|lets|allows|helps|offers|provides|makes|uses|shows|refers)\b/u;

/** A sentence that says what its subject is: nothing else in it could be meant by `It`. */
const definition = /^ (?:isn['’]t|is|was|are|were|aren['’]t) (?:just |also |not |only |still |now )?(?:an?|the|our|my|one)\b/u;

/** Another thing that `It` could stand for. */
const otherThing = /\b(?:an?|the|this|that|its|their|his|her|our|my|your|each|every|another) \p{L}/iu;

/** Others that `They` could stand for: words that look like a plural. */
const otherThings = /\b\p{L}{2,}[^\W\dsui]s\b|\b(?:people|children|men|women)\b/iu;

/** What no subject begins with: openings that a verb may follow too. */
const notSubject =
  /^(?:it|they|he|she|we|you|i|this|that|these|those|there|here|what|which|who|how|why|when|where|if|as|in|on|at|for|to|from|by|with|and|but|or|so|one|some|many|most|all|both|each|another|such|nothing|everything|anyone|everyone|not|no)\b/i;

/** What a sentence speaks of, for a pronoun in the next to stand for. */
export interface Subject {
  readonly text: string;
  readonly isPlural: boolean;
  /** True where the sentence only says what the subject is. */
  readonly isDefined: boolean;
  /** True where the sentence speaks of one other thing at least, or of several. */
  readonly hasRival: { readonly one: boolean; readonly many: boolean };
}

/** The subject that an English sentence begins with; null where that is not plain to see. */
export function subjectOf(sentence: string): Subject | null {
  const match = opening.exec(sentence.slice(0, 120));
  const [, text = '', verb = ''] = match ?? [];
  if (match === null || notSubject.test(text) || / (?:and|or|that|which|who|of|in|for|to) /.test(text) && /^[^\p{Lu}]/u.test(text)) return null;
  const rest = sentence.slice(text.length);
  const hasRival = { one: otherThing.test(rest), many: otherThings.test(rest) };
  return { text, isPlural: /^(?:are|aren['’]t|were|have|do)$/.test(verb), isDefined: definition.test(rest.slice(0, 40)), hasRival };
}

const pronoun = /^(it|they|it['’]s|it['’]ll|it['’]d|they['’]re|they['’]ve|they['’]ll|they['’]d|its|their) /i;

/** Verb forms that change with a name that stands for a team: `They are` becomes `DeepSeek is`. */
const singular: ReadonlyMap<string, string> = new Map([['are', 'is'], ['were', 'was'], ['have', 'has'], ["aren't", "isn't"], ["haven't", "hasn't"], ["weren't", "wasn't"], ["don't", "doesn't"], ['do', 'does']]);

/** Words behind `They` that look the same behind a singular name. */
const unchanged = /^(?:can|could|will|would|may|might|must|should|had|did|can['’]t|won['’]t|\p{L}+ed)$/iu;

/**
 * An English sentence with the subject it speaks of instead of the pronoun it begins with, or null where it is not certain
 * enough whom the pronoun means: `It` stands for what the sentence before defines, or for what the title names where that sentence speaks
 * of no other thing; `They` for a plural, or for a name in the title, and so too. Verbs agree with the subject.
 */
export function repairOpening(sentence: string, subject: Subject, title: string): string | null {
  const match = pronoun.exec(sentence);
  const word = match?.[1]?.toLowerCase().replaceAll('’', "'");
  if (match === null || word === undefined) return null;
  const isTopic = isNamed(subject.text, title);
  const rest = sentence.slice(match[0].length);
  if (/^(?:was |is |['’]s )?(?:also |not |just )?(?:possible|important|clear|true|likely|hard|easy|time|worth|like|as if|about|essential|necessary|crucial|vital|estimated|said|believed)\b/i.test(rest)) return null;
  if (word.startsWith('it')) return subject.isPlural || !(subject.isDefined || (isTopic && !subject.hasRival.one)) ? null : withSingular(subject.text, word, rest);
  if (subject.isPlural) return subject.isDefined || (isTopic && !subject.hasRival.many) ? withPlural(subject.text, word, rest) : null;
  return isTopic && !subject.hasRival.many && /^\p{Lu}/u.test(subject.text) ? withTeam(subject.text, word, rest) : null;
}

/** True where every word of the subject but its article stands in the title. */
function isNamed(subject: string, title: string): boolean {
  const words = new Set(findWords(title.toLowerCase()));
  const own = findWords(subject.toLowerCase().replace(/^(?:the|a|an|our|my|this) /, ''));
  return own.length > 0 && own.every((word) => words.has(word) || words.has(word.replace(/s$/, '')) || words.has(`${word}s`));
}

function withSingular(subject: string, word: string, rest: string): string | null {
  switch (word) {
    case 'it':
      return `${subject} ${rest}`;
    case "it's":
      return `${subject} ${/^(?:been|got|had)\b/.test(rest) ? 'has' : 'is'} ${rest}`;
    case "it'll":
      return `${subject} will ${rest}`;
    case 'its':
      return `${genitive(subject)} ${rest}`;
    default:
      return null;
  }
}

function withPlural(subject: string, word: string, rest: string): string | null {
  switch (word) {
    case 'they':
      return `${subject} ${rest}`;
    case "they're":
      return `${subject} are ${rest}`;
    case "they've":
      return `${subject} have ${rest}`;
    case "they'll":
      return `${subject} will ${rest}`;
    case 'their':
      return `${genitive(subject)} ${rest}`;
    default:
      return null;
  }
}

function withTeam(subject: string, word: string, rest: string): string | null {
  switch (word) {
    case 'they': {
      const verb = /^\S+/.exec(rest)?.[0] ?? '';
      const agreeing = singular.get(verb.replaceAll('’', "'")) ?? (unchanged.test(verb) ? verb : null);
      return agreeing === null ? null : `${subject} ${agreeing}${rest.slice(verb.length)}`;
    }
    case "they're":
      return `${subject} is ${rest}`;
    case "they've":
      return `${subject} has ${rest}`;
    case "they'll":
      return `${subject} will ${rest}`;
    case 'their':
      return `${genitive(subject)} ${rest}`;
    default:
      return null;
  }
}

function genitive(subject: string): string {
  return subject.endsWith('s') ? `${subject}'` : `${subject}'s`;
}
