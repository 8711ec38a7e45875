/** Format characters that readers see the work of: joiners, direction marks of single letters, signs around Arabic numbers. */
const kept = /[\n\t\u200c-\u200f\u061c\u0600-\u0605\u06dd]/;

/**
 * A text without what no reader sees and only programs read: control characters, marks that turn the direction of text, zero-width blanks,
 * the invisible copies of ASCII, and U+FFFC, which stands for what no words can say. Line ends and tabs stay.
 */
export function withoutUnseen(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffc]/gu, (character) => (kept.test(character) ? character : ''));
}
