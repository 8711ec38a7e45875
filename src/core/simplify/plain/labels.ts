import { findWords } from '../words';
import { hasFiniteVerb, singularVerbs } from './clause';

/** Labels that name no subject: they go. */
const bare = /^(?:(?:side |key |important |quick )?(?:notes?|points?|examples?|definitions?|summar(?:y|ies)|overview|tips?|warnings?|tl;?dr|answer|question|introduction|conclusion|description|explanation|context|background)|in short|in brief): (?=\p{Lu})/iu;

const label = /^(\p{Lu}[^:.!?;()]{1,50}): (?=\S)/u;

const pronoun = new RegExp(`^(?:(?:this|it) ((?:also |often |usually )?${singularVerbs}|refers|involves|means)|(?:these|they) (are|include|help|allow|refer|involve|can)) `, 'i');

const verb = new RegExp(`^(?:${singularVerbs}|refers|involves|means|ensures|examines|covers) `, 'i');

/**
 * An English sentence that begins with a label, as list items do, with the label as its subject: `Storage: This keeps data` becomes
 * `Storage keeps data`, and `Storage: Keeps data` does too. Labels such as `Note:` go, and others stay.
 */
export function mergeLabel(sentence: string): string {
  const rest = sentence.replace(bare, '');
  const found = label.exec(rest);
  const [whole = '', name = ''] = found ?? [];
  if (found === null || findWords(name).length > 5 || hasFiniteVerb(name)) return rest;
  const said = rest.slice(whole.length);
  const again = /^(?:this|these) ([\p{L}-]+) /iu.exec(said);
  if (again !== null && name.toLowerCase().endsWith((again[1] ?? '').toLowerCase())) return `${name} ${said.slice(again[0].length)}`;
  const pointing = pronoun.exec(said);
  if (pointing !== null) return `${name} ${said.slice(said.indexOf(' ') + 1)}`;
  return verb.test(said) && !/^\p{Ll}/u.test(said) ? `${name} ${said.charAt(0).toLowerCase()}${said.slice(1)}` : rest;
}

/** The first sentence of an English note that leaves out what its title says: `Refers to bees` under the title `Apiary`. */
export function withTitle(sentence: string, title: string): string {
  if (!verb.test(sentence) || title === '' || title.length > 60 || /[.!?:|/]/.test(title)) return sentence;
  return `${title} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
