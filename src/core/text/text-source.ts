/** A text that may be fetched anew each time it is asked for: who keeps this for long need not keep the characters. */
export interface TextSource {
  readonly text: string;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** A text that is kept as it is. */
export function heldText(text: string): TextSource {
  return { text, length: text.length };
}
