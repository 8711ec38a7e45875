/** Longer tries than this, counted in characters of notes to be read, are given up. */
const mostReading = 4_000_000;

/** Items that can go together, and what came of trying them; null where there are none. */
export interface SoundChoice<Item, Result> {
  readonly chosen: readonly Item[];
  readonly result: Result | null;
}

/**
 * Finds as many items as can go together: all, where trying them does not answer with null, else by halves those that can. Each try reads a
 * note of `length` characters; at least four are made, and items that no try was left for are not among the chosen.
 */
export function soundChoice<Item, Result>(items: readonly Item[], length: number, attempt: (chosen: readonly Item[]) => Result | null): SoundChoice<Item, Result> {
  let tries = Math.max(4, Math.floor(mostReading / (length + 1000)));
  let best: SoundChoice<Item, Result> = { chosen: [], result: null };
  const waiting: (readonly Item[])[] = items.length === 0 ? [] : [items];
  for (let part = waiting.pop(); part !== undefined && tries > 0; part = waiting.pop()) {
    tries--;
    const chosen = [...best.chosen, ...part];
    const result = attempt(chosen);
    if (result !== null) best = { chosen, result };
    else if (part.length > 1) {
      const middle = part.length >> 1;
      waiting.push(part.slice(middle), part.slice(0, middle));
    }
  }
  return best;
}
