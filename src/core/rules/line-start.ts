/** How far back it is looked for the start of a line, in UTF-16 code units. */
const farthest = 2000;

/** Where the line of an offset begins; null where that is more than 2,000 code units away, so that long lines cost no more than short ones. */
export function lineStart(text: string, at: number): number | null {
  const least = Math.max(0, at - farthest);
  const before = text.slice(least, at);
  const ending = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return ending === -1 && least > 0 ? null : least + ending + 1;
}
