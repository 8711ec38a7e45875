import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { LineIndex } from '../core/text/line-index';
import { heldText, type TextSource } from '../core/text/text-source';
import { utf8LineIndex } from './utf8-lines.mts';

/** The bytes of many files are put one behind the other: a buffer for each takes longer than reading most notes. */
const blockSize = 4_000_000;

/** A file is read at once where it is smaller than this. */
const leastRoom = 256_000;

let newBlock = (): Buffer => Buffer.allocUnsafeSlow(blockSize);
let block: Buffer = Buffer.alloc(0);
/** How much of the block is kept. What lies behind is overwritten by the next file. */
let kept = 0;
/** What was read last: the next file takes the place of its bytes, unless they are kept. */
let newest: NoteBytes | null = null;

/** From now on, bytes are kept where other threads see them, too. */
export function shareBytes(): void {
  newBlock = () => Buffer.from(new SharedArrayBuffer(blockSize));
  block = Buffer.alloc(0);
  kept = 0;
}

/** Where the bytes of a text lie. */
interface BytePlace {
  readonly block: Buffer;
  readonly at: number;
  readonly size: number;
  /** Most notes are plain ASCII, for which nothing need be decoded. */
  readonly isAscii: boolean;
}

/** A file as it was read. */
export class NoteBytes {
  readonly text: string;
  readonly #place: BytePlace;

  constructor(bytes: Buffer, at: number, size: number) {
    this.#place = { block: bytes, at, size, isAscii: isAscii(bytes.subarray(at, at + size)) };
    this.text = decode(this.#place, size);
  }

  /** The text by its bytes, which take less room, and none among what the collector has to carry about. */
  keep(): TextSource {
    const { text } = this;
    if (this.#place.block === block) {
      if (newest !== this) return heldText(text);
      kept = this.#place.at + this.#place.size;
      newest = null;
    }
    return new BytesSource(this.#place, text.length);
  }
}

/** The text that was decoded last: rules and report ask for that of one note after the other. */
let last: { readonly of: BytesSource; readonly text: string } | null = null;

/** A text by its bytes. It is decoded anew for each who asks after another. */
export class BytesSource implements TextSource {
  readonly length: number;
  readonly block: Buffer;
  readonly at: number;
  readonly size: number;
  readonly isAscii: boolean;

  constructor(place: BytePlace, length: number) {
    this.block = place.block;
    this.at = place.at;
    this.size = place.size;
    this.isAscii = place.isAscii;
    this.length = length;
  }

  get text(): string {
    if (last?.of !== this) last = { of: this, text: decode(this, this.size) };
    return last.text;
  }

  /** Its lines, without a need for the text. */
  lines(): LineIndex {
    return utf8LineIndex(this.block.subarray(this.at, this.at + this.size), this.length);
  }
}

/** Reads a file. Throws as the file system does. */
export function readNoteBytes(path: string): NoteBytes {
  const file = openSync(path, 'r');
  try {
    if (block.length - kept < leastRoom) {
      block = newBlock();
      kept = 0;
    }
    const room = block.length - kept;
    const length = readSync(file, block, kept, room, null);
    // A file gives all that is asked of it but where it ends: one that fills the room may go on.
    newest = length === room ? ownBytes(readFileSync(path)) : new NoteBytes(block, kept, length);
    return newest;
  } finally {
    closeSync(file);
  }
}

function ownBytes(bytes: Buffer): NoteBytes {
  return new NoteBytes(bytes, 0, bytes.length);
}

/** As `readFileSync` gives the text of a file. */
function decode({ block: bytes, at, isAscii: isPlain }: BytePlace, size: number): string {
  return bytes.toString(isPlain ? 'latin1' : 'utf8', at, at + size);
}
