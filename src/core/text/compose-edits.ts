import type { TextEdit } from './text-edit';
import type { TextRange } from './text-range';

/**
 * The edits of a text that come to the same as `first` and then `second`, which were computed from the text after `first`.
 * Both are as `applyEdits` takes them, and so is what comes of it. The text is `length` code units long.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const pieces = new PieceReader(piecesAfter(length, first));
  const builder = new EditBuilder();
  let at = 0;
  for (const edit of second) {
    pieces.read(edit.from - at, (piece) => { builder.pass(piece); });
    pieces.read(edit.to - edit.from, (piece) => { builder.drop(piece); });
    builder.insert(edit.text);
    at = edit.to;
  }
  pieces.read(Infinity, (piece) => { builder.pass(piece); });
  return builder.finish();
}

/** A stretch of the first text that stays (`text` is null), or what stands in its place. */
interface Piece extends TextRange {
  readonly text: string | null;
}

function piecesAfter(length: number, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    pieces.push({ from: at, to: from, text: null }, { from, to, text });
    at = to;
  }
  return [...pieces, { from: at, to: length, text: null }];
}

/** Reads pieces by the lengths that they have in the text they make up. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #index = 0;
  #rest: Piece | null = null;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  read(count: number, take: (piece: Piece) => void): void {
    let left = count;
    for (let piece = this.#rest ?? this.#pieces[this.#index]; piece !== undefined && left > 0; piece = this.#pieces[this.#index]) {
      const { from, to, text } = piece;
      const size = text === null ? to - from : text.length;
      if (size > left) {
        // What an edit deletes goes with the first part of what it inserts.
        const [head, tail] = text === null ? [{ from, to: from + left, text }, { from: from + left, to, text }] : [{ from, to, text: text.slice(0, left) }, { from: to, to, text: text.slice(left) }];
        take(head);
        this.#rest = tail;
        return;
      }
      take(piece);
      left -= size;
      this.#rest = null;
      this.#index++;
    }
  }
}

class EditBuilder {
  readonly #edits: TextEdit[] = [];
  #open: TextEdit | null = null;
  #at = 0;

  pass(piece: Piece): void {
    if (piece.text !== null) this.#replace(piece, piece.text);
    else if (piece.to > piece.from) this.#close(piece.to);
  }

  drop(piece: Piece): void {
    this.#replace(piece, '');
  }

  insert(text: string): void {
    this.#replace({ from: this.#at, to: this.#at }, text);
  }

  finish(): readonly TextEdit[] {
    this.#close(this.#at);
    return this.#edits.filter(({ from, to, text }) => to > from || text !== '');
  }

  #replace({ from, to }: TextRange, text: string): void {
    this.#open = this.#open === null ? { from, to, text } : { from: this.#open.from, to, text: this.#open.text + text };
    this.#at = to;
  }

  #close(at: number): void {
    if (this.#open !== null) this.#edits.push(this.#open);
    this.#open = null;
    this.#at = at;
  }
}
