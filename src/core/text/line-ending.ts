/**
 * The line ending to use for new lines in a text: the first one it holds, LF where it holds none. CRLF instead of a lone CR where LF is
 * there, too: CR in front of an LF would join with it, and no new line would begin.
 */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  const feed = text.indexOf('\n');
  const carriage = text.indexOf('\r');
  if (carriage === -1 || (feed !== -1 && feed < carriage)) return '\n';
  return feed === -1 ? '\r' : '\r\n';
}
