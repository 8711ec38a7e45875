/** A mark in a plain text, with the backslash by which such a text says that it is none. */
const mark = /(\\*)\[(\^?[^\]\\\s[]{1,60})\]/g;
/** The same once the text is Markdown: each backslash of the text is two there, and one stands before the bracket. */
const neutralMark = /((?:\\\\)*)\\\[(\^?[^\]\\\s[]{1,60})\]/g;

/**
 * A text in which nothing is a citation mark, written so that nothing is taken for one: what reads like `[1]` or `[^1]` gets a backslash
 * where its label, as in `1` and `^1`, is one of `labels`. Code such as `items[1]` is shown as text in a summary and cites nothing.
 */
export function escapeMarks(text: string, labels: ReadonlySet<string>): string {
  return text.replace(mark, (whole, slashes: string, label: string) => (labels.has(label) ? `${slashes}\\[${label}]` : whole));
}

/** The text without its citation marks; what is none stays, without the backslash that said so. */
export function withoutMarks(text: string, labels: ReadonlySet<string>): string {
  return text.replace(mark, (whole, slashes: string, label: string) => {
    if (!labels.has(label)) return whole;
    return slashes === '' ? '' : `${slashes.slice(1)}[${label}]`;
  });
}

/** Makes marks of those in a neutral Markdown (see neutralMarkdown) that have no backslash in the text; the backslash of the others goes. */
export function revivedMarks(markdown: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return markdown;
  return markdown.replace(neutralMark, (whole, slashes: string, label: string) => {
    if (!labels.has(label)) return whole;
    return slashes === '' ? `[${label}]` : `${slashes.slice(2)}\\[${label}]`;
  });
}
