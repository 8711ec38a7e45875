import type { TextRange } from '../text/text-range';

/** What is closed farther behind the reference is not looked for. In UTF-16 code units. */
const longestPair = 64;

/** No name of a host is longer. In UTF-16 code units, with the scheme and a user's name. */
const longestHost = 400;

/**
 * True where linkify-it 5 within markdown-it 14 reads the bare address `address` on beyond the start of `reference`. What stands between them
 * must hold no blank.
 */
export function linkifyReaches(text: string, address: TextRange, reference: TextRange): boolean {
  // These would belong to the scheme, and there is none such.
  if (/[-+.\\]/u.test(text.charAt(address.from - 1))) return false;
  const head = text.slice(address.from, Math.min(reference.from, address.from + longestHost));
  const host = /^https?:\/\/(?:[^\s@/[\]()]{1,50}@)?[^\p{Z}\p{P}\p{Cc}<>｜]+(?:(?:-+|\.)[^\p{Z}\p{P}\p{Cc}<>｜]+)*(?::\d{1,5})?[/?#]/iu.exec(head);
  if (host === null) return false;
  const to = Math.min(text.length, reference.to + longestPair);
  let at = address.from + host[0].length;
  while (at <= reference.from) {
    const next = pathEnd(text, at, to);
    if (next === at) return false;
    at = next;
  }
  return true;
}

const closing: ReadonlyMap<string, string> = new Map([['[', ']'], ['(', ')'], ['{', '}'], ['"', '"'], ["'", "'"]]);

/** Where the next piece of a path ends that begins at `at`; `at` itself where the path ends there. */
function pathEnd(text: string, at: number, to: number): number {
  const mark = text.charAt(at);
  const close = closing.get(mark);
  if (close !== undefined) return pairEnd(text, at, to, close);
  if (/[\s\p{Cc}<>｜)\]}]/u.test(mark)) return at;
  if (!'.,;!?'.includes(mark)) return at + 1;
  let end = at + 1;
  if (mark === '.') while (text.charAt(end) === mark) end++;
  const next = text.charAt(end) || ' ';
  if (mark === '.' && end > at + 1) return /[a-z\d%/&]/iu.test(next) ? end : at;
  return /\s/u.test(next) || (mark === '?' && next === '?') ? at : end;
}

/** `(x)` and the like; an apostrophe may also stand alone in front of a letter or a hyphen. */
function pairEnd(text: string, at: number, to: number, close: string): number {
  let end = at + 1;
  while (end < to && text.charAt(end) !== close && !/\s/u.test(text.charAt(end))) end++;
  const isQuote = close === '"' || close === "'";
  if (text.charAt(end) === close && end < to && (!isQuote || end > at + 1)) return end + 1;
  return close === "'" && /-|[^\p{Z}\p{P}\p{Cc}<>｜]/u.test(text.charAt(at + 1)) ? at + 1 : at;
}
