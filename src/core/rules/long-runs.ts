import type { TextRange } from '../text/text-range';

/** The length of the shortest run that is found. */
export const shortestRun = 20;

/** 1 for every UTF-16 code unit that belongs to a run. */
const inRun = new Uint8Array(0x10000);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-') inRun[character.charCodeAt(0)] = 1;

/**
 * All runs of 20 or more letters, digits, `-` and `_`, in the order of the text. Only every twentieth character is looked
 * at until one of them belongs to a run: no run is missed, and most of a text is never read.
 */
export function* findLongRuns(text: string): Iterable<TextRange> {
  let end = 0;
  for (let at = shortestRun - 1; at < text.length; at = Math.max(at, end) + shortestRun) {
    if (!isInRun(text.charCodeAt(at))) continue;
    let from = at;
    while (from > end && isInRun(text.charCodeAt(from - 1))) from--;
    end = at + 1;
    while (end < text.length && isInRun(text.charCodeAt(end))) end++;
    if (end - from >= shortestRun) yield { from, to: end };
  }
}

function isInRun(unit: number): boolean {
  return inRun[unit] === 1;
}
