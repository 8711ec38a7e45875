import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { lineIndex, type LineIndex } from '../core/text/line-index';
import type { TextSource } from '../core/text/text-source';
import { utf8LineIndex } from './utf8-lines.mts';

/** The bytes of many files are put one behind the other: a buffer for each takes longer than reading most notes. */
const blockSize = 4_000_000;

/** A file is read at once where it is smaller than this. */
const leastRoom = 256_000;

let block = Buffer.alloc(0);
/** How much of the block is kept. What lies behind is overwritten by the next file. */
let kept = 0;
/** What was read last: the next file takes the place of its bytes, unless they are kept. */
let newest: NoteBytes | null = null;

/** A file as it was read. */
export class NoteBytes {
  readonly text: string;
  readonly #bytes: Buffer;
  readonly #isAscii: boolean;
  /** Where they lie in the block; -1 where they have a buffer of their own. */
  readonly #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    // Most notes are plain ASCII, for which nothing need be decoded.
    this.#isAscii = isAscii(bytes);
    this.text = decode(bytes, this.#isAscii);
  }

  /** The text by its bytes, which take less room, and none among what the collector has to carry about. */
  keep(): KeptSource {
    const { text } = this;
    if (this.#at !== -1) {
      if (newest !== this) return heldSource(text);
      kept = this.#at + this.#bytes.length;
      newest = null;
    }
    return new KeptText(this.#bytes, this.#isAscii, text);
  }
}

/** The text that was decoded last: rules and report ask for that of one note after the other. */
let last: { readonly of: KeptText; readonly text: string } | null = null;

/** A text that is kept. */
export interface KeptSource extends TextSource {
  /** Its lines, without a need for the text. */
  lines(): LineIndex;
  /** The text as far as an offset, without a need for the rest. */
  start(to: number): string;
}

/** A text that is kept as it is. */
export function heldSource(text: string): KeptSource {
  return { text, length: text.length, lines: () => lineIndex(text), start: (to) => text.slice(0, to) };
}

class KeptText implements KeptSource {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #isAscii: boolean;

  constructor(bytes: Buffer, isAsciiOnly: boolean, text: string) {
    this.#bytes = bytes;
    this.#isAscii = isAsciiOnly;
    this.length = text.length;
  }

  get text(): string {
    if (last?.of !== this) last = { of: this, text: decode(this.#bytes, this.#isAscii) };
    return last.text;
  }

  start(to: number): string {
    if (last?.of === this) return last.text.slice(0, to);
    // No code unit takes more than three bytes.
    return decode(this.#bytes.subarray(0, to * 3), this.#isAscii).slice(0, to);
  }

  lines(): LineIndex {
    return utf8LineIndex(this.#bytes, this.length);
  }
}

/** Reads a file. Throws as the file system does. */
export function readNoteBytes(path: string): NoteBytes {
  const file = openSync(path, 'r');
  try {
    if (block.length - kept < leastRoom) {
      block = Buffer.allocUnsafeSlow(blockSize);
      kept = 0;
    }
    const room = block.length - kept;
    const length = readSync(file, block, kept, room, null);
    // A file gives all that is asked of it but where it ends: one that fills the room may go on.
    newest = length === room ? new NoteBytes(readFileSync(path), -1) : new NoteBytes(block.subarray(kept, kept + length), kept);
    return newest;
  } finally {
    closeSync(file);
  }
}

/** As `readFileSync` gives the text of a file. */
function decode(bytes: Buffer, isAsciiOnly: boolean): string {
  return isAsciiOnly ? bytes.toString('latin1') : bytes.toString('utf8');
}
