/** A mark in a plain text, with the backslash by which such a text says that it is none. */
const mark = /(\\+)(?:\[(\^?[^\]\\\s[]{1,60})\])?|\[(\^?[^\]\\\s[]{1,60})\]/g;
/** The same once the text is Markdown: each backslash of the text is two there, and one stands before the bracket. */
const neutralMark = /(\\+)(?:\[(\^?[^\]\\\s[]{1,60})\])?/g;

/**
 * A text in which nothing is a citation mark, written so that nothing is taken for one: what reads like `[1]` or `[^1]` gets a backslash
 * where its label, as in `1` and `^1`, is one of `labels`. Code such as `items[1]` is shown as text in a summary and cites nothing.
 */
export function escapeMarks(text: string, labels: ReadonlySet<string>): string {
  return replacedMarks(text, labels, (slashes, label) => `${slashes}\\[${label}]`);
}

/** The text without its citation marks; what is none stays, without the backslash that said so. */
export function withoutMarks(text: string, labels: ReadonlySet<string>): string {
  return replacedMarks(text, labels, (slashes, label) => (slashes === '' ? '' : `${slashes.slice(1)}[${label}]`));
}

function replacedMarks(text: string, labels: ReadonlySet<string>, by: (slashes: string, label: string) => string): string {
  return text.replace(mark, (whole, slashes: string | undefined, slashed: string | undefined, bare: string | undefined) => {
    const label = slashed ?? bare;
    return label === undefined || !labels.has(label) ? whole : by(slashes ?? '', label);
  });
}

/** Makes marks of those in a neutral Markdown (see neutralMarkdown) that have no backslash in the text; the backslash of the others goes. */
export function revivedMarks(markdown: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return markdown;
  return markdown.replace(neutralMark, (whole, run: string, label: string | undefined) => {
    if (label === undefined || !labels.has(label)) return whole;
    // The last backslash stands before the bracket, and those before it come in pairs: one too many belongs to what is in front.
    const odd = run.length % 2 === 0 ? '\\' : '';
    const slashes = run.slice(odd.length + 1);
    return odd + (slashes === '' ? `[${label}]` : `${slashes.slice(2)}\\[${label}]`);
  });
}
