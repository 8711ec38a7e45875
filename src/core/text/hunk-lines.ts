/** A stretch of a line. `changed`: it goes, or comes. `cut`: something is left out here; its text is empty. */
export interface HunkPiece {
  readonly kind: 'same' | 'changed' | 'cut';
  readonly text: string;
}

/** A line, or what is shown of it. */
export interface HunkLine {
  /** Counted from 1. */
  readonly number: number;
  /** Empty for a blank line that changes nothing but its place. */
  readonly pieces: readonly HunkPiece[];
}

/** A stretch without a line ending that is longer than this is cut in its middle. In UTF-16 code units. */
const longest = 600;

/** Makes lines of stretches that may hold line endings (LF, CRLF or CR). A line ending at the very end begins no further line. */
export function hunkLines(pieces: readonly HunkPiece[], first: number): readonly HunkLine[] {
  const lines: HunkPiece[][] = [];
  let isOpen = false;
  for (const { kind, text } of pieces) {
    const parts = /[\r\n]/.test(text) ? text.split(/\r\n|\n|\r/) : [text];
    for (const [at, part] of parts.entries()) {
      const isLast = at === parts.length - 1;
      const isNothing = part === '' && isLast && kind !== 'cut';
      if (!isOpen && !isNothing) lines.push([]);
      if (!isNothing) {
        isOpen = true;
        if (part !== '' || kind !== 'same') lines.at(-1)?.push(...cutMiddle({ kind, text: part }));
      }
      if (!isLast) isOpen = false;
    }
  }
  return lines.map((line, at) => ({ number: first + at, pieces: line }));
}

function cutMiddle(piece: HunkPiece): readonly HunkPiece[] {
  const { kind, text } = piece;
  if (text.length <= longest) return [piece];
  const head = wholeCharacters(text, longest / 2);
  const tail = wholeCharacters(text, text.length - longest / 2);
  return [{ kind, text: text.slice(0, head) }, { kind: 'cut', text: '' }, { kind, text: text.slice(tail) }];
}

/** The offset, moved off the middle of a surrogate pair. */
function wholeCharacters(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
