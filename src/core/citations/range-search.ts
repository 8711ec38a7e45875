import type { TextRange } from '../text/text-range';

/** The index of the first item that begins at `offset` or behind it; the items must come in the order of the text. */
export function firstFrom(items: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last item that begins at or before `offset`, if it reaches beyond it; the items must come in the order of the text. */
export function rangeAt<Item extends TextRange>(items: readonly Item[], offset: number): Item | undefined {
  const item = items[firstFrom(items, offset + 1) - 1];
  return item !== undefined && item.to > offset ? item : undefined;
}

/** Of sorted, disjoint ranges the last one that begins before `offset`; undefined where none does. */
export function rangeBefore<Item extends TextRange>(ranges: readonly Item[], offset: number): Item | undefined {
  return ranges[firstFrom(ranges, offset) - 1];
}

/** True where one of the sorted, disjoint ranges shares a character with `range`. */
export function overlapsAny(ranges: readonly TextRange[], range: TextRange): boolean {
  const last = rangeBefore(ranges, range.to);
  return last !== undefined && last.to > range.from;
}
