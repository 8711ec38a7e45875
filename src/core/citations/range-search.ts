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
