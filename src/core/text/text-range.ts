/** A half-open stretch of a text: `from` is included, `to` is not. Both are offsets in UTF-16 code units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * An end behind that of every text: engines hold texts of fewer than 2^30 code units. For ranges that go on to the end, whatever it is;
 * `Infinity` is no whole number to an engine, which would put the ends of all ranges into boxes of their own from then on.
 */
export const endOfAnyText = 2 ** 30 - 1;
