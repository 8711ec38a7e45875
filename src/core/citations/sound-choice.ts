/** Longer tries than this, counted in characters of notes to be read, are given up. */
const mostReading = 4_000_000;

/**
 * Finds as many items as can go together: all, where that is sound, else by halves those that are. Each try reads a note of `length`
 * characters; at least four are made, and items that no try was left for are not among the chosen.
 */
export function soundChoice<Item>(items: readonly Item[], length: number, isSound: (chosen: readonly Item[]) => boolean): readonly Item[] {
  let tries = Math.max(4, Math.floor(mostReading / (length + 1000)));
  let chosen: readonly Item[] = [];
  const waiting: (readonly Item[])[] = items.length === 0 ? [] : [items];
  for (let part = waiting.pop(); part !== undefined && tries > 0; part = waiting.pop()) {
    tries--;
    const together = [...chosen, ...part];
    if (isSound(together)) chosen = together;
    else if (part.length > 1) {
      const middle = part.length >> 1;
      waiting.push(part.slice(middle), part.slice(0, middle));
    }
  }
  return chosen;
}
