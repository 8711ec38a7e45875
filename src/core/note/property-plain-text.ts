import { readPlainScalar } from './yaml-scalar';

/** What YAML 1.1 readers take for a truth value, null, the merge key or the default key; compared without case. */
const meaningfulWords = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '<<', '=', '.inf', '.nan']);

/** Numbers, dates and times of YAML 1.1 and 1.2, such as `0755`, `1_000`, `12:30`, `2025-01-30T10:00Z`: wider than it need be. */
const numberLike = /^[-+.0-9][-+.,0-9_:a-fxtzoA-FXTZO ]*$/;

/**
 * True where a text may stand without quotes: readers of YAML 1.2 and of YAML 1.1 (js-yaml 3, which site generators use) alike
 * read it as this very text. Errs on the side of quotes.
 */
export function isPlainText(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || hasUnprintable(text)) return false;
  if ('-?:,[]{}#&*!|>\'"%@`='.includes(text.charAt(0))) return false;
  if (meaningfulWords.has(text.toLowerCase()) || numberLike.test(text)) return false;
  if (text.includes(': ') || text.includes(' #') || text.endsWith(':') || text.startsWith('...')) return false;
  if (inFlow && /[[\]{},:"'#]/.test(text)) return false;
  return typeof readPlainScalar(text) === 'string';
}

/** True where a text holds what only an escape can carry: a control, a line separator, half of a surrogate pair, a byte order mark. */
export function hasUnprintable(text: string): boolean {
  for (const character of text) if (isUnprintable(character.codePointAt(0) ?? 0)) return true;
  return false;
}

function isUnprintable(point: number): boolean {
  if (point < 32 || (point >= 0x7f && point < 0xa0)) return true;
  return point === 0x2028 || point === 0x2029 || point === 0xfeff || (point >= 0xd800 && point <= 0xdfff);
}
