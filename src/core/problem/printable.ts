const shortEscapes: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
]);

/** What most texts are, and sooner told. */
const ascii = /^[ -~]*$/u;

/** All in it is printable. */
const plain = /^[ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/u;

/**
 * The text on one line and without anything that could steer a terminal or mislead a reader: control characters, line
 * and paragraph separators, marks that turn the direction of text and halves of surrogate pairs are written out, as in
 * `\n` or `\u001b`. All else stays as it is, back-slashes included.
 */
export function printable(text: string): string {
  if (ascii.test(text) || plain.test(text)) return text;
  let result = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isPair(unit, text.charCodeAt(index + 1))) index++;
    else if (isUnprintable(unit)) {
      result += text.slice(from, index) + (shortEscapes.get(unit) ?? `\\u${unit.toString(16).padStart(4, '0')}`);
      from = index + 1;
    }
  }
  return result + text.slice(from);
}

function isUnprintable(unit: number): boolean {
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || isInvisibleMark(unit);
}

/** Arabic letter mark, left-to-right and right-to-left mark, byte order mark. */
function isInvisibleMark(unit: number): boolean {
  return unit === 0x061c || unit === 0x200e || unit === 0x200f || unit === 0xfeff;
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
