import type { TextRange } from '../text/text-range';

/** The index of the first of sorted, disjoint ranges that ends behind an offset; their number where all end before it. */
export function indexOfRange(ranges: readonly TextRange[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of sorted, disjoint ranges that holds the character at an offset; undefined where none does. */
export function rangeAt<T extends TextRange>(ranges: readonly T[], at: number): T | undefined {
  const range = ranges[indexOfRange(ranges, at)];
  return range !== undefined && range.from <= at ? range : undefined;
}
