import { code, isAlphanumeric, isBlankOrEnding, isLetter } from './character';

/** Where an opening or closing tag that begins with `<` at `at` ends, behind its `>`; -1 where it is none (CommonMark 6.6). */
export function htmlTagEnd(text: string, at: number, to: number): number {
  const closing = text.charCodeAt(at + 1) === code.slash;
  let index = at + (closing ? 2 : 1);
  if (!isLetter(text.charCodeAt(index))) return -1;
  while (index < to && isTagNameUnit(text.charCodeAt(index))) index++;
  if (!closing) index = skipAttributes(text, index, to);
  index = skipSpace(text, index, to);
  if (!closing && text.charCodeAt(index) === code.slash) index++;
  return index < to && text.charCodeAt(index) === code.greater ? index + 1 : -1;
}

/** Where the attributes end that follow a tag name; a broken one ends them, and the tag will be refused there. */
function skipAttributes(text: string, at: number, to: number): number {
  let index = at;
  for (;;) {
    const name = skipSpace(text, index, to);
    if (name === index || name >= to || !isAttributeStart(text.charCodeAt(name))) return index;
    let end = name + 1;
    while (end < to && isAttributeUnit(text.charCodeAt(end))) end++;
    const equals = skipSpace(text, end, to);
    if (equals < to && text.charCodeAt(equals) === code.equals) {
      const value = attributeValueEnd(text, skipSpace(text, equals + 1, to), to);
      if (value === -1) return equals;
      end = value;
    }
    index = end;
  }
}

function attributeValueEnd(text: string, at: number, to: number): number {
  const open = text.charCodeAt(at);
  if (at < to && (open === code.quote || open === code.apostrophe)) {
    for (let index = at + 1; index < to; index++) if (text.charCodeAt(index) === open) return index + 1;
    return -1;
  }
  let index = at;
  while (index < to && isUnquotedUnit(text.charCodeAt(index))) index++;
  return index > at ? index : -1;
}

function skipSpace(text: string, at: number, to: number): number {
  let index = at;
  while (index < to && isBlankOrEnding(text.charCodeAt(index))) index++;
  return index;
}

function isTagNameUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === code.hyphen;
}

function isAttributeStart(unit: number): boolean {
  return isLetter(unit) || unit === code.underscore || unit === code.colon;
}

function isAttributeUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === code.underscore || unit === code.colon || unit === code.dot || unit === code.hyphen;
}

function isUnquotedUnit(unit: number): boolean {
  return !isBlankOrEnding(unit) && unit !== code.quote && unit !== code.apostrophe && unit !== code.equals && unit !== code.less && unit !== code.greater && unit !== code.backtick;
}
