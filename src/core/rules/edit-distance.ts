/** Longer texts are too long to compare. */
const longest = 100;

/**
 * Whether one text becomes the other by at most `limit` characters put in, taken out or replaced. Texts over 100 code
 * units are never close.
 */
export function isWithinEdits(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit || left.length > longest || right.length > longest) return false;
  if (left === right) return true;
  return limit > 0 && distance(left, right, limit) <= limit;
}

/** The digits of a name, apart: the next day, part or chapter is no misspelling of this one. */
export function digitsOf(name: string): string {
  return name.replace(/\D+/gu, ' ');
}

/** How many edits may part a misspelt name from the right one: short names that differ are different names. */
export function likelyEdits(name: string): number {
  if (name.length < 5) return 0;
  return name.length < 8 ? 1 : 2;
}

/** Row by row; it gives up, and answers more than `limit`, as soon as a whole row is above it. */
function distance(left: string, right: string, limit: number): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    let least = at;
    for (let column = 1; column <= right.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (left.charCodeAt(at - 1) === right.charCodeAt(column - 1) ? 0 : 1);
      const cell = Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      next.push(cell);
      least = Math.min(least, cell);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[right.length] ?? limit + 1;
}
