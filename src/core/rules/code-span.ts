import { findTokens } from './find-tokens';
import { shortestRun } from './long-runs';

/** How many code units of a note's text a message shows at most. */
const longest = 40;

/**
 * Text of a note as code for a message: on one line, cut at 40 code units, without characters that could steer a
 * terminal or turn the direction of the text, and between as many back-ticks as it takes. Of tokens and of passwords in
 * addresses it shows the beginning: messages end up in logs.
 */
export function codeSpan(text: string): string {
  const shown = shorten(withoutSecrets(onOneLine(text.slice(0, 4 * longest))), text.length > 4 * longest);
  const run = longestRun(shown);
  const fence = '`'.repeat(run + 1);
  return run === 0 && shown !== '' ? `${fence}${shown}${fence}` : `${fence} ${shown === '' ? '' : `${shown} `}${fence}`;
}

/** Up to three texts as code, parted by commas, and how many more there are. */
export function codeSpans(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map(codeSpan).join(', ');
  return texts.length > 3 ? `${shown} and ${texts.length - 3} more` : shown;
}

/** How many characters of a secret are shown. */
const shownOfSecret = 4;

function withoutSecrets(text: string): string {
  if (text.length < shortestRun) return text;
  let result = '';
  let at = 0;
  for (const { from, to } of [...findTokens(text)].sort((left, right) => left.from - right.from)) {
    if (from < at) continue;
    result += `${text.slice(at, from + shownOfSecret)}…`;
    at = to;
  }
  result += text.slice(at);
  return result.includes('://') ? result.replaceAll(/:\/\/([^\s:/?#@]{0,100}):[^\s:/?#@]{1,150}@/gu, '://$1:…@') : result;
}

function shorten(text: string, wasCut: boolean): string {
  if (text.length <= longest) return wasCut ? `${text}…` : text;
  const end = isHighSurrogate(text.charCodeAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}

/** All in it can be shown. */
const showable = /^[ -~\u00a0-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/u;

/** The text on one line, without control characters, halves of characters and marks that change its direction. */
export function onOneLine(text: string): string {
  if (showable.test(text)) return text.trim();
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index++;
    if (!isUnshowable(point)) result += String.fromCodePoint(point);
    else if (!result.endsWith(' ')) result += ' ';
  }
  return result.trim();
}

/** Control characters, line and paragraph separators, halves of characters, and the marks that change the direction of text. */
function isUnshowable(unit: number): boolean {
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || (unit >= 0xd800 && unit <= 0xdfff)) return true;
  return (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit === 0x200e || unit === 0x200f;
}

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  let best = 0;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    run = text.charAt(index) === '`' ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
