/** True for the two characters that end lines: LF and CR. */
export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** True for the two characters that may trail on a line without meaning: space and tab. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Where the line that holds `at` ends, before its line ending; `limit` where no line ending comes before it. */
export function lineEndAt(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Where the line that holds `at` begins; never before `limit`. */
export function lineStartAt(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The offset behind the line ending (LF, CRLF or CR) that stands at `at`; `at` itself where none stands there. */
export function afterLineEnding(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  return unit === 10 ? at + 1 : at;
}

/** The first offset from `at` on that is not a blank; `limit` where only blanks follow. */
export function skipBlanks(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && isBlank(text.charCodeAt(next))) next++;
  return next;
}
