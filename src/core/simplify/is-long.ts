import type { Note } from '../note/note';
import { endsWithAbbreviation } from './abbreviations';
import { fewestSentences, shortNote } from './short-note';
import { isSourceHeading } from './source-heading';
import { isRead, withoutRunInHeading } from './summary-source';

/** So much of a paragraph is looked at, in UTF-16 code units. */
const reach = 700;

/** A paragraph of more words is no label such as `Pour aller plus loin`. */
const longestLabel = 5;

/** What may begin something that no summary shows, or a speech, which is one sentence: all from there on does not count. */
const unclear = /[`$%<~=#^\\“„«「『]|:\/\//;

/** A link, a citation, a box, a speech, code or a formula: what stands in it does not count. */
const enclosed = /\[[^\][]*\](?:\([^()]*\))?|“[^“”]*”|`[^`]*`|\$[^$]*\$/g;

/**
 * Whether a note without a summary surely holds so much running text that a summary can be made of it: sentences enough, and more words than a summary has.
 * Told from the plain text outside of its sources, of most notes from the first paragraphs; it counts too little rather than too much.
 */
export function isLong({ text, blocks, sections, citations: { lists } }: Note): boolean {
  let [sentences, words, section, list, skipTo] = [0, 0, 0, 0, 0];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !isRead(block.container)) continue;
    for (let next = sections[section]; next !== undefined && next.from < block.from; next = sections[++section]) {
      if (next.to > skipTo && isSourceHeading(next.heading.text.replace(/[*_=~`[\]]/g, ''))) skipTo = next.to;
    }
    while ((lists[list]?.to ?? Infinity) <= block.from) list++;
    if (block.from < skipTo || block.to > (lists[list]?.from ?? Infinity)) continue;
    const { from, to } = withoutRunInHeading(text, block);
    const found = count(text.slice(from, Math.min(to, from + reach)).replace(enclosed, '').split(unclear, 1)[0] ?? '');
    if (found.words <= longestLabel) continue;
    words += found.words;
    sentences += found.ends + 1;
    if (sentences >= fewestSentences && words > shortNote) return true;
  }
  return false;
}

/** The words that stand before a blank, and the ends of sentences between two; four characters of a script without blanks count as a word. */
function count(text: string): { readonly words: number; readonly ends: number } {
  let [words, ends, letters, wide] = [0, 0, 0, 0];
  let isEnd = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) {
      if (letters > 0) words++;
      if (isEnd && /^\p{Lu}/u.test(text.charAt(at + 1)) && !endsWithAbbreviation(text.slice(Math.max(0, at - 40), at), text.slice(at + 1, at + 40))) ends++;
      letters = 0;
      isEnd = false;
    } else if (unit === 46 || unit === 33 || unit === 63) {
      isEnd = true;
    } else if ((unit > 64 && unit < 123) || (unit > 191 && unit < 0x2000)) {
      letters++;
      isEnd = false;
    } else if (unit > 0x3040 && unit < 0xd7a4) {
      wide++;
    } else if (unit === 0x3002) {
      ends++;
    }
  }
  return { words: words + (wide >> 2), ends };
}
