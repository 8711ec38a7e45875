import { endsWithAbbreviation } from './abbreviations';
import { findSeams, isListNumber, maskedForSentences } from './sentence-seams';

/** The longest stretch given to the segmenter at once, and so about the longest sentence, in UTF-16 code units. */
const chunkLength = 8192;

/** Cuts a stretch of text into pieces, each from its first character to the blanks before the next. */
export type SentenceCutter = (text: string) => readonly string[];

/**
 * The sentences of a running text in order, without the blanks around them. `Intl.Segmenter` finds them, our own rules
 * where the platform has none; abbreviations, initials, list numbers and speech within quotation marks do not end a sentence, and a citation
 * mark belongs to the one before it. A text without an end is cut about every 8,192 code units, so the work is linear in the text's length.
 */
export function splitSentences(text: string, cut: SentenceCutter = defaultCutter()): readonly string[] {
  const sentences: string[] = [];
  const masked = maskedForSentences(text);
  let from = 0;
  for (const to of [...findSeams(masked), text.length]) {
    splitStretch(text.slice(from, to), masked.slice(from, to), cut, sentences);
    from = to;
  }
  return sentences;
}

function splitStretch(text: string, masked: string, cut: SentenceCutter, sentences: string[]): void {
  let from = 0;
  let at = 0;
  for (const piece of cutInChunks(masked, cut)) {
    if (at > from && (at - from + piece.length > chunkLength || !goesOn(masked.slice(Math.max(from, at - longestSpeech), at), at - from > longestSpeech, piece))) {
      addSentence(text.slice(from, at), sentences);
      from = at;
    }
    at += piece.length;
  }
  addSentence(text.slice(from, at), sentences);
}

function addSentence(text: string, sentences: string[]): void {
  const sentence = text.trim();
  if (sentence !== '') sentences.push(sentence);
}

/** Gives the cutter one chunk after another; the last piece of a chunk may be cut off, so the next chunk begins with it. */
function* cutInChunks(text: string, cut: SentenceCutter): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const to = chunkEnd(text, from);
    const pieces = cut(text.slice(from, to));
    const whole = to === text.length || pieces.length < 2 ? pieces : pieces.slice(0, -1);
    for (const piece of whole) {
      from += piece.length;
      yield piece;
    }
    if (whole.length === 0) return;
  }
}

/** Where a chunk ends: at a blank where there is one, and never within a character. */
function chunkEnd(text: string, from: number): number {
  const limit = from + chunkLength;
  if (limit >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', limit);
  if (blank > from) return blank + 1;
  return /[\ud800-\udbff]$/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** How much of either side is looked at, in UTF-16 code units. */
const reach = 40;

/** True when a piece goes on with the sentence before it, of which at least the end is given. */
function goesOn(open: string, isLong: boolean, piece: string): boolean {
  const before = open.slice(-reach).trimEnd();
  const after = piece.slice(0, reach);
  if (/^[\p{Ll}),;:\]]/u.test(after) || (!isLong && isInSpeech(open))) return true;
  if (/["”]$/.test(before) && /^\([^()\d]*\d[^()]*\)/.test(after)) return true;
  if (/[。！？?!][」』”’]$/u.test(before)) return wideSpeaker.test(after);
  if (open.length <= reach && isListNumber(open)) return true;
  return before.endsWith('.') && endsWithAbbreviation(before, after);
}

/** The longest speech that is kept whole, in UTF-16 code units: behind more, a mark was probably forgotten. */
const longestSpeech = 300;

/** True where a quotation mark is still open. */
function isInSpeech(open: string): boolean {
  const count = (character: string): number => open.split(character).length - 1;
  if (open.includes('„')) return count('„') > count('“') + count('”');
  return count('「') > count('」') || count('『') > count('』') || count('“') > count('”') || count('«') > count('»');
}

/** Who said it, behind the speech: `と言った`, `他说`. */
const wideSpeaker = /^(?:と|って|との|という|の|を|が|は|に|、|，)|^\p{Script=Han}{1,5}[说說道问問答喊叫想曰]/u;

/** The platform's own segmenter, or {@link cutByRules} where there is none. */
function defaultCutter(): SentenceCutter {
  if (!Reflect.has(Intl, 'Segmenter')) return cutByRules;
  const own = sentenceSegmenter();
  return (text) => Array.from(own.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;

/** Made on first use: it costs more than all the rest of loading this file. */
function sentenceSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return segmenter;
}

/** Bounded, so that a long row of dots is read once and not from each of its dots again. */
const terminator = /[.!?…।॥؟۔։።]{1,8}["'“”’»)\]]{0,80}\s+|[。！？｡]{1,8}[」』”’）]{0,4}\s*/gu;

/** Cuts behind `.`, `!`, `?`, `…` and their wide forms, with the closing quotes and brackets behind them. */
export function cutByRules(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(terminator)) {
    const to = match.index + match[0].length;
    pieces.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
