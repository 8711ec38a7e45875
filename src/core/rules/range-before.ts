import type { TextRange } from '../text/text-range';

/** Of sorted, disjoint ranges the last one that begins before `offset`; undefined where none does. A binary search. */
export function rangeBefore<T extends TextRange>(ranges: readonly T[], offset: number): T | undefined {
  return ranges[indexBefore(ranges, offset)];
}

/** The index of that range; -1 where there is none. */
export function indexBefore(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** True where one of the sorted, disjoint ranges shares a character with `range`. */
export function overlapsAny(ranges: readonly TextRange[], range: TextRange): boolean {
  const last = rangeBefore(ranges, range.to);
  return last !== undefined && last.to > range.from;
}
