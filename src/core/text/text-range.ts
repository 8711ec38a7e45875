/** A half-open stretch of a text: `from` is included, `to` is not. Both are offsets in UTF-16 code units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}
