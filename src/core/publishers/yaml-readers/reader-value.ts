/** A point in time, in milliseconds of UTC since 1970: what a reader of YAML 1.1 makes of `2025-01-30`. */
export interface ReaderDate {
  readonly kind: 'date';
  readonly time: number;
}

/** Bytes, of which nothing is kept. */
export interface ReaderBytes {
  readonly kind: 'bytes';
}

/** A value as another reader than Obsidian's makes it of the same text. */
export type ReaderValue =
  | string
  | number
  | boolean
  | null
  | ReaderDate
  | ReaderBytes
  | readonly ReaderValue[]
  | ReadonlyMap<string, ReaderValue>;

/** True for a list of values. */
export function isReaderList(value: ReaderValue): value is readonly ReaderValue[] {
  return Array.isArray(value);
}

/** True for a mapping. */
export function isReaderMap(value: ReaderValue): value is ReadonlyMap<string, ReaderValue> {
  return value instanceof Map;
}
