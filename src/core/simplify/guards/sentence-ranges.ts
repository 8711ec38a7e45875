import type { TextRange } from '../../text/text-range';
import { splitSentences } from '../sentences';

/** Where the sentences of a text stand, in order, blanks around them left out. */
export function sentenceRanges(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (const sentence of splitSentences(text)) {
    const from = text.indexOf(sentence, at);
    if (from === -1) continue;
    at = from + sentence.length;
    ranges.push({ from, to: at });
  }
  return ranges;
}
