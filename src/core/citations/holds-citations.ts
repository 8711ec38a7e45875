import { parseNote } from '../note/parse-note';
import { planConversion } from './plan-conversion';

/** Longer texts are not looked into. In UTF-16 code units. */
const longest = 300_000;

/** What a text that holds citations holds, too. */
const SIGNS = ['[', '<grok:render'];

/**
 * True where a text that is about to be pasted holds citations that `pasteCitations` would make footnotes of. Cheap: most texts hold no
 * bracket, others are parsed once; never true for one of more than 300,000 characters.
 */
export function holdsCitations(text: string): boolean {
  if (text.length > longest || !SIGNS.some((sign) => text.includes(sign))) return false;
  const note = parseNote(text.startsWith('---') ? `\n${text}` : text);
  return planConversion(note, {}, null).sorted.convertible.length > 0;
}
