/** UTF-16 code units that Markdown gives a meaning to. */
export const code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  quote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  apostrophe: 39,
  openParen: 40,
  closeParen: 41,
  asterisk: 42,
  plus: 43,
  hyphen: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  caret: 94,
  underscore: 95,
  backtick: 96,
  pipe: 124,
  tilde: 126,
} as const;

/** Space or tab. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Line feed or carriage return. */
export function isLineEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Space, tab, line feed, carriage return. */
export function isBlankOrEnding(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13;
}

/** Whitespace as Unicode counts it, as far as notes hold it. */
export function isWhitespace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** An ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** An ASCII letter. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** An ASCII letter or digit. */
export function isAlphanumeric(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}

/** ASCII punctuation: what a backslash can escape. */
export function isPunctuation(unit: number): boolean {
  return (unit >= 33 && unit <= 47) || (unit >= 58 && unit <= 64) || (unit >= 91 && unit <= 96) || (unit >= 123 && unit <= 126);
}

/** The first offset from `at` on, before `end`, that holds no space or tab. */
export function skipBlanks(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** The last offset up to `end`, not before `start`, with no whitespace of a line directly in front of it. */
export function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && isBlankOrEnding(text.charCodeAt(index - 1))) index--;
  return index;
}
