/**
 * Text to be scanned for what stands inside a leaf: `text` from `from` to `to`.
 * Inside a quote the lines of a paragraph are joined without their `>` marks; `pieces` then says where each came from,
 * as pairs of offset in `text` and offset in the note. Null means that `text` is the note itself.
 */
export interface InlineSource {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly number[] | null;
}

/** A source that reads the note itself. */
export function directSource(text: string, from: number, to: number): InlineSource {
  return { text, from, to, pieces: null };
}

/** A source of lines given as offsets from, to, from, to ... in the note. */
export function joinedSource(note: string, lines: readonly number[]): InlineSource {
  const pieces: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const from = lines[index] ?? 0;
    const part = note.slice(from, lines[index + 1]);
    pieces.push(length, from);
    parts.push(part);
    length += part.length + 1;
  }
  const text = parts.join('\n');
  return { text, from: 0, to: text.length, pieces };
}

/** The offset in the note of an offset in the source's text. */
export function noteOffset(source: InlineSource, at: number): number {
  const { pieces } = source;
  if (pieces === null) return at;
  let low = 0;
  let high = pieces.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return at - (pieces[low * 2] ?? 0) + (pieces[low * 2 + 1] ?? 0);
}
