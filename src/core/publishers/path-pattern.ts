/**
 * Whether a path matches a regular expression that a user wrote, as far as that can be told without running it: a
 * stranger's expression can take forever. Understood are plain and escaped characters, `.*` between them, and `^` and
 * `$` at the ends; null for all others. Linear in the path for each piece between two `.*`.
 */
export function matchesPathPattern(path: string, pattern: string): boolean | null {
  const pieces = literalPieces(pattern);
  if (pieces === null) return null;
  const { texts, isFromStart, isToEnd } = pieces;
  const last = texts.length - 1;
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const isLast = index === last && isToEnd;
    const found = index === 0 && isFromStart ? (path.startsWith(text) ? 0 : -1) : isLast ? path.length - text.length : path.indexOf(text, at);
    if (found < at || !path.startsWith(text, found)) return false;
    at = found + text.length;
    if (isLast && at !== path.length) return false;
  }
  return true;
}

interface LiteralPieces {
  /** What stands between two `.*`; never empty as a list. */
  readonly texts: readonly string[];
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

const special = '\\^$.*+?()[]{}|';

function literalPieces(pattern: string): LiteralPieces | null {
  const isFromStart = pattern.startsWith('^');
  const isToEnd = pattern.endsWith('$') && !pattern.endsWith('\\$');
  const inner = pattern.slice(isFromStart ? 1 : 0, isToEnd ? -1 : undefined);
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at);
    if (!special.includes(character)) {
      text += character;
    } else if (character === '\\' && at + 1 < inner.length && !/\w/u.test(inner.charAt(at + 1))) {
      at++;
      text += inner.charAt(at);
    } else if (inner.startsWith('.*', at) && !'?+*{'.includes(inner.charAt(at + 2) || ' ')) {
      texts.push(text);
      text = '';
      at++;
    } else {
      return null;
    }
  }
  return { texts: [...texts, text], isFromStart, isToEnd };
}
