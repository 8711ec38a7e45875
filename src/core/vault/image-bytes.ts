/** How many parts (chunks, segments) of a file are walked: a picture of 20 MB has some thousand, and one of nothing but empty parts comes to an end. */
export const mostParts = 100_000;

/** Bytes of an image that can be read at any offset: what lies outside reads as zeros, so that no damaged file throws. Offsets are in bytes. */
export class ImageBytes {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** One byte; 0 outside. */
  byte(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  /** Two bytes, unsigned. */
  short(at: number, isLittle: boolean): number {
    const [low, high] = isLittle ? [at, at + 1] : [at + 1, at];
    return this.byte(high) * 0x100 + this.byte(low);
  }

  /** Four bytes, unsigned. */
  long(at: number, isLittle: boolean): number {
    const [low, high] = isLittle ? [at, at + 2] : [at + 2, at];
    return this.short(high, isLittle) * 0x10000 + this.short(low, isLittle);
  }

  /** Whether these characters (Latin-1) stand at the offset. */
  has(at: number, characters: string): boolean {
    for (let index = 0; index < characters.length; index++) {
      if (this.#bytes[at + index] !== characters.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The offset of the first zero byte before `to`; -1 where there is none. */
  zeroBefore(from: number, to: number): number {
    const at = this.#bytes.subarray(from, to).indexOf(0);
    return at === -1 ? -1 : from + at;
  }

  /** The bytes between two offsets, cut at the end of the file; they are not copied. */
  part(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(Math.max(from, 0), Math.max(from, to, 0));
  }

  /** The same as text, one character a byte. */
  text(from: number, to: number): string {
    return latin1(this.part(from, to));
  }
}

/** Bytes as text, one character a byte. `latin1` of browsers is windows-1252, which is the same below 128: enough for names, numbers and tags. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
