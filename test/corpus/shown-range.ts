import type { TextRange } from '../../src/core/text/text-range';

/** A range for people, as in `5 to 9`. */
export function shownRange({ from, to }: TextRange): string {
  return `${String(from)} to ${String(to)}`;
}
