import type { TextRange } from '../../text/text-range';
import type { Language } from '../language';
import { stopWords } from '../stop-words';

/** The words of a note as names are looked for among them: lower case, with their parts and their stems. */
export interface KnownWords {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Letters and digits, held together by apostrophes, hyphens, dots and ampersands. */
const token = /[\p{L}\p{M}\p{N}]+(?:['’.&\u2010-][\p{L}\p{M}\p{N}]+)*/gu;

/** All words of a text. */
export function knownWords(text: string): KnownWords {
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const [written] of text.matchAll(token)) {
    const whole = bare(written);
    for (const word of [whole, ...partsOf(whole)]) {
      if (words.has(word)) continue;
      words.add(word);
      for (const stem of stemsOf(word)) stems.add(stem);
    }
    words.add(joined(whole));
  }
  for (const [run] of text.matchAll(foreignRun)) words.add(run.toLowerCase());
  return { words, stems };
}

/**
 * What looks like a name in a sentence and is not among the known words: words with a capital inside the sentence, and words with several capitals,
 * such as `NATO` or `iPhone`, or with a dot, such as `example.org`, anywhere. German writes every noun with a capital, so there only two such words in a row are a name.
 * In scripts without capitals, words in Latin letters and runs of katakana are. Endings of one or two letters may differ.
 */
export function unknownNames(sentence: string, known: KnownWords, language: Language): readonly TextRange[] {
  if (language === 'unspaced') return foreignNames(sentence, known);
  const names: TextRange[] = [];
  let before: Token | null = null;
  for (const match of sentence.matchAll(token)) {
    const one = readToken(sentence, match.index, match[0], language);
    const isUnknown = one.kind !== 'other' && !isKnown(match[0], known);
    if (isUnknown && isName(one, before, language)) names.push({ from: one.from, to: one.to });
    before = { ...one, kind: isUnknown ? one.kind : 'other' };
  }
  return names;
}

/** Words in Latin letters and runs of katakana, as they stand in scripts without blanks. */
const foreignRun = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}&-]+|[\p{Script=Katakana}\u30fc]{3,}/gu;

function foreignNames(sentence: string, known: KnownWords): readonly TextRange[] {
  const found = Array.from(sentence.matchAll(foreignRun), (match) => ({ from: match.index, to: match.index + match[0].length, word: match[0].toLowerCase() }));
  return found.filter(({ word }) => !known.words.has(word)).map(({ from, to }) => ({ from, to }));
}

interface Token extends TextRange {
  /** `shaped`: has capitals or dots where no common word has them. `capital`: begins with one, though no sentence does there. */
  readonly kind: 'shaped' | 'capital' | 'first' | 'other';
  readonly followsBlank: boolean;
}

/** What a sentence, a quotation or a heading may begin behind. */
const opening = /(?:^|[:.!?…“"'‘«„»(—–\u2014-])\s*$/u;

function readToken(sentence: string, from: number, written: string, language: Language): Token {
  const to = from + written.length;
  const followsBlank = sentence.charAt(from - 1) === ' ';
  const word = withoutPossessive(written);
  const kind = (): Token['kind'] => {
    if (/\p{Lu}[^]*\p{Lu}|\p{Ll}\p{Lu}|\.\p{L}{2,}$/u.test(word)) return 'shaped';
    if (!/^\p{Lu}[\p{L}\p{M}]/u.test(word) || stopWords.get(language === 'other' || language === 'unspaced' ? 'en' : language)?.has(word.toLowerCase()) === true) return 'other';
    return opening.test(sentence.slice(Math.max(0, from - 4), from)) ? 'first' : 'capital';
  };
  return { from, to, kind: kind(), followsBlank };
}

function isName(one: Token, before: Token | null, language: Language): boolean {
  if (one.kind === 'shaped') return true;
  if (one.kind !== 'capital') return false;
  return language !== 'de' || (one.followsBlank && (before?.kind === 'capital' || before?.kind === 'first'));
}

function isKnown(written: string, { words, stems }: KnownWords): boolean {
  const whole = bare(written);
  if (words.has(whole) || words.has(joined(whole)) || stemsOf(whole).some((stem) => stems.has(stem))) return true;
  const parts = partsOf(whole);
  return parts.length > 1 && parts.every((part) => words.has(part) || stemsOf(part).some((stem) => stems.has(stem)));
}

function bare(written: string): string {
  return withoutPossessive(written).toLowerCase();
}

function withoutPossessive(word: string): string {
  return word.replace(/['’][sS]?$/, '');
}

/** `U.S.` and `U-S` as `US`, and several of them as one. */
function joined(word: string): string {
  return word.replace(/[.\u2010-]/g, '').replace(/s$/, '');
}

function partsOf(word: string): readonly string[] {
  const parts = word.split(/['’.&\u2010-]/);
  return parts.length > 1 ? parts : [];
}

/** The beginnings by which inflected words are held for the same: all but the last letter, from seven letters on all but the last two; four letters at least. */
function stemsOf(word: string): readonly string[] {
  const shortest = Math.max(4, word.length - (word.length > 6 ? 2 : 1));
  const stems: string[] = [];
  for (let length = shortest; length <= word.length; length++) stems.push(word.slice(0, length));
  return stems;
}
