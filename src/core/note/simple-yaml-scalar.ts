import type { TextRange } from '../text/text-range';
import { readPlainScalar, type PlainValue } from './yaml-scalar';

/** A scalar of one line with the place where it is written, quotes included. */
export interface SimpleScalar extends TextRange {
  readonly value: PlainValue;
}

/** What the characters of a backslash escape stand for; all other escapes are left to the full reader. */
const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['n', '\n'],
  ['t', '\t'],
]);

/**
 * Reads the scalar that begins at `at` and ends before `end`, the end of its line. What follows it is for the caller to judge.
 * Null where the scalar is not plainly simple, which says nothing about whether it is valid.
 */
export function readSimpleScalar(text: string, at: number, end: number, inFlow: boolean): SimpleScalar | null {
  switch (text.charAt(at)) {
    case "'":
      return readSingleQuoted(text, at, end);
    case '"':
      return readDoubleQuoted(text, at, end);
    default:
      return mayBeginPlain(text, at) ? readPlain(text, at, end, inFlow) : null;
  }
}

/** True for a character that no simple block may hold: controls, tabs and a byte order mark. */
export function isOdd(unit: number): boolean {
  return unit < 32 || (unit >= 0x7f && unit < 0xa0) || unit === 0xfeff;
}

function readSingleQuoted(text: string, at: number, end: number): SimpleScalar | null {
  let value = '';
  let from = at + 1;
  for (let index = from; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (isOdd(unit)) return null;
    if (unit !== 39) continue;
    value += text.slice(from, index);
    if (text.charCodeAt(index + 1) !== 39) return { value, from: at, to: index + 1 };
    value += "'";
    index++;
    from = index + 1;
  }
  return null;
}

function readDoubleQuoted(text: string, at: number, end: number): SimpleScalar | null {
  let value = '';
  let from = at + 1;
  for (let index = from; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (isOdd(unit)) return null;
    if (unit === 34) return { value: value + text.slice(from, index), from: at, to: index + 1 };
    if (unit !== 92) continue;
    const escaped = escapes.get(text.charAt(index + 1));
    if (escaped === undefined) return null;
    value += text.slice(from, index) + escaped;
    index++;
    from = index + 1;
  }
  return null;
}

/** Indicators begin no plain scalar; a dash does before a letter or digit. */
function mayBeginPlain(text: string, at: number): boolean {
  if (text.charAt(at) === '-') return /[0-9A-Za-z.]/.test(text.charAt(at + 1));
  return !'?:,[]{}#&*!|>%@`'.includes(text.charAt(at));
}

function readPlain(text: string, at: number, end: number, inFlow: boolean): SimpleScalar | null {
  let to = at;
  for (let index = at; index < end; index++) {
    const character = text.charAt(index);
    if (character === ' ') continue;
    if (isOdd(text.charCodeAt(index))) return null;
    const behindBlank = text.charAt(index - 1) === ' ';
    if (character === '#' && behindBlank) break;
    if (character === ':' && (index + 1 === end || ' ,[]{}'.includes(text.charAt(index + 1)))) return null;
    if (inFlow && '[{}'.includes(character)) return null;
    if (inFlow && (character === ',' || character === ']')) break;
    to = index + 1;
  }
  return { value: readPlainScalar(text.slice(at, to)), from: at, to };
}
