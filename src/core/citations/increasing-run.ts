/** Of items with ranks as many as possible whose ranks rise, in their order: what can stay where it is while the rest moves. */
export function longestIncreasing<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  const ranks = items.map(rank);
  // For each length the index of the item with the lowest rank that ends a rising run so long.
  const ends: number[] = [];
  const before = ranks.map(() => -1);
  for (const [index, own] of ranks.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle] ?? 0] ?? 0) < own) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const kept: Item[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) {
    const item = items[index];
    if (item !== undefined) kept.push(item);
  }
  return kept.reverse();
}
