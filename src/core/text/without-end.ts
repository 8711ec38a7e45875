/**
 * The text without the UTF-16 code units at its end that `isTaken` names. Linear, where a regular expression such as `\s+$` tries each run
 * of blanks in the middle, too, from each of its places.
 */
export function withoutEnd(text: string, isTaken: (unit: string) => boolean): string {
  let to = text.length;
  while (to > 0 && isTaken(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

/** What stands behind the last white space of the text: all of it where there is none. */
export function lastWord(text: string): string {
  return text.slice(withoutEnd(text, (unit) => !/\s/.test(unit)).length);
}
