import type { TextRange } from '../text/text-range';

/** The length of the shortest run that is found. */
export const shortestRun = 20;

/** 1 for every UTF-16 code unit that belongs to a run. */
const inRun = new Uint8Array(0x10000);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-') inRun[character.charCodeAt(0)] = 1;

/**
 * All runs of 20 or more letters, digits, `-` and `_`, in the order of the text. A run that begins somewhere holds the
 * twentieth character from there on: from it, a text is read backwards to what ends the last word, and most is never read.
 */
export function findLongRuns(text: string): readonly TextRange[] {
  let runs = none;
  for (let from = 0; from + shortestRun <= text.length; ) {
    const gap = lastGap(text, from, from + shortestRun);
    if (gap !== -1) {
      from = gap + 1;
      continue;
    }
    let to = from + shortestRun;
    while (to < text.length && isInRun(text.charCodeAt(to))) to++;
    if (runs === none) runs = [];
    runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}

/** What nearly every text holds. */
const none: TextRange[] = [];

/** The last place between two others whose character belongs to no run; -1 where all do. */
function lastGap(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (!isInRun(text.charCodeAt(at))) return at;
  return -1;
}

function isInRun(unit: number): boolean {
  return inRun[unit] === 1;
}
