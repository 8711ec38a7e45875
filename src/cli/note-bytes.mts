import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { TextSource } from '../core/text/text-source';

/** The bytes of many files are put one behind the other: a buffer for each takes longer than reading most notes. */
const blockSize = 4_000_000;

/** A file is read at once where it is smaller than this. */
const leastRoom = 256_000;

let block = Buffer.alloc(0);
/** How much of the block is kept. What lies behind is overwritten by the next file. */
let kept = 0;

/** A file as it was read. */
export class NoteBytes implements TextSource {
  readonly text: string;
  readonly #bytes: Buffer;
  readonly #isAscii: boolean;
  /** Where they lie in the block; -1 where they have a buffer of their own. */
  readonly #at: number;
  readonly #block = block;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    // Most notes are plain ASCII, for which nothing need be decoded.
    this.#isAscii = isAscii(bytes);
    this.text = decode(bytes, this.#isAscii);
  }

  get length(): number {
    return this.text.length;
  }

  /** The text by its bytes, which take less room, and none among what the collector has to carry about. Asked for before the next file is read. */
  keep(): TextSource {
    const { text } = this;
    const isOwn = this.#at === -1;
    // The next file stands where these bytes stood.
    if (!isOwn && (this.#block !== block || this.#at < kept)) return this;
    if (!isOwn) kept = this.#at + this.#bytes.length;
    return new KeptText(this.#bytes, this.#isAscii, text);
  }
}

/** The text that was decoded last: rules and report ask for that of one note after the other. */
let last: { readonly of: KeptText; readonly text: string } | null = null;

class KeptText implements TextSource {
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
    return length === room ? new NoteBytes(readFileSync(path), -1) : new NoteBytes(block.subarray(kept, kept + length), kept);
  } finally {
    closeSync(file);
  }
}

/** As `readFileSync` gives the text of a file. */
function decode(bytes: Buffer, isAsciiOnly: boolean): string {
  return isAsciiOnly ? bytes.toString('latin1') : bytes.toString('utf8');
}
