import type { TextRange } from '../text/text-range';

/** A stretch that the publisher takes for a comment. */
export interface CommentPair extends TextRange {
  /** True where the publisher leaves it alone, because the very same text also stands in what it takes for code. */
  readonly isKept: boolean;
}

/**
 * What a publisher that goes by pairs of `%%` takes for comments: from one mark to the next, wherever they stand,
 * frontmatter, code and diagrams included. Such a stretch is cut (as Quartz 4 does it), but where `keepsCode` is set
 * not if it is empty or its text also stands in code (Digital Garden 2.84.0). Linear in the text's length.
 */
export function findCommentPairs(text: string, keepsCode: boolean): readonly CommentPair[] {
  const pairs: TextRange[] = [];
  for (let from = text.indexOf(mark); from !== -1; ) {
    const close = text.indexOf(mark, from + (keepsCode ? 3 : 2));
    if (close === -1) break;
    pairs.push({ from, to: close + 2 });
    from = text.indexOf(mark, close + 2);
  }
  if (pairs.length === 0) return [];
  const inCode = keepsCode ? commentsInCode(text) : new Set<string>();
  return pairs.map(({ from, to }) => ({ from, to, isKept: inCode.has(text.slice(from, to)) }));
}

const mark = '%%';
/** What a dot of an expression does not stand for. */
const lineEnd = /[\r\n\u2028\u2029]/u;

/** Every text between two marks that stands inside a piece of code. */
function commentsInCode(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to } of [...fencedCode(text), ...quotedCode(text)]) {
    for (let at = text.indexOf(mark, from); at !== -1 && at < to; at = text.indexOf(mark, at + 1)) {
      const close = text.indexOf(mark, at + 3);
      if (close !== -1 && close + 2 <= to) found.add(text.slice(at, close + 2));
    }
  }
  return found;
}

/** From three back-ticks to the next three, at least one line below, wherever they stand. */
function* fencedCode(text: string): Iterable<TextRange> {
  for (let from = text.indexOf('```'); from !== -1; ) {
    const length = text.slice(from + 3).search(lineEnd);
    const end = from + 3 + length;
    const close = length === -1 ? -1 : text.indexOf('```', end + 2);
    if (close === -1) return;
    const isClosed = text.charAt(end) === '\n' || text.charAt(end) === '\r';
    if (isClosed) yield { from, to: close + 3 };
    from = text.indexOf('```', isClosed ? close + 3 : from + 1);
  }
}

/** From one back-tick to the next on the same line. */
function* quotedCode(text: string): Iterable<TextRange> {
  for (let from = text.indexOf('`'); from !== -1; ) {
    const close = text.indexOf('`', from + 1);
    if (close === -1) return;
    const isOneLine = !lineEnd.test(text.slice(from, close));
    if (isOneLine) yield { from, to: close + 1 };
    from = isOneLine ? text.indexOf('`', close + 1) : close;
  }
}
