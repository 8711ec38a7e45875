/** Letters, marks and digits, held together by apostrophes, hyphens, dots and commas between them: `don't`, `cost-effective`, `1,300.5`, `U.S`. */
const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['’.,\u2010-][\p{L}\p{M}\p{N}]+)*/gu;

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The longest stretch given to the segmenter at once, in UTF-16 code units. */
const chunkLength = 4096;

/**
 * The words of a text in order, as written. Scripts without blanks are cut by `Intl.Segmenter`,
 * and into single characters where the platform has none. Linear in the text's length.
 */
export function findWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(spacedWord)) {
    if (unspacedScript.test(word)) addUnspacedWords(word, words);
    else words.push(word);
  }
  return words;
}

/** How many words a text holds; see {@link findWords}. */
export function countWords(text: string): number {
  return findWords(text).length;
}

function addUnspacedWords(text: string, words: string[]): void {
  if (!Reflect.has(Intl, 'Segmenter')) {
    for (const character of text) words.push(character);
    return;
  }
  const segmenter = wordSegmenter();
  for (let from = 0; from < text.length; from += chunkLength) {
    for (const { segment, isWordLike } of segmenter.segment(text.slice(from, from + chunkLength))) {
      if (isWordLike === true) words.push(segment);
    }
  }
}

let segmenter: Intl.Segmenter | undefined;

/** Made on first use: it costs more than all the rest of loading this file. */
function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter;
}
