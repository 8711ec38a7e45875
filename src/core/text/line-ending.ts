/** The line ending to use for new lines in a text: the first one it holds, LF where it holds none. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  const feed = text.indexOf('\n');
  const carriage = text.indexOf('\r');
  if (carriage === -1 || (feed !== -1 && feed < carriage)) return '\n';
  return feed === carriage + 1 ? '\r\n' : '\r';
}
