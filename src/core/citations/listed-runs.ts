import type { TextRange } from '../text/text-range';

const separator = /^[,;，；、] ?$/u;
const longestSeparator = 2;

/**
 * Whether of runs of marks or references, by place, the one with that number is an entry of a list, as in `[1], [2].`: the comma or semicolon
 * parts it from the next one or the one before, and is no punctuation of the words in front of it.
 */
export function isListed(text: string, runs: readonly TextRange[], number: number): boolean {
  return areParted(text, runs[number - 1], runs[number]) || areParted(text, runs[number], runs[number + 1]);
}

function areParted(text: string, left: TextRange | undefined, right: TextRange | undefined): boolean {
  if (left === undefined || right === undefined || right.from - left.to > longestSeparator) return false;
  return separator.test(text.slice(left.to, right.from));
}
