/**
 * Unpacks a zlib stream (RFC 1950 and 1951) as far as it goes: what is damaged, longer than `limit` bytes or made of more
 * than 500 blocks ends early. Checksums are not compared. Written for the few packed words of pictures, not for speed.
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const bits = new Bits(packed, 2);
  const out = new Output(limit);
  let isLast = false;
  for (let block = 0; block < mostBlocks && !isLast && !bits.isOver; block++) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0 ? !copyStored(bits, out) : !unpackBlock(bits, out, kind)) break;
  }
  return out.bytes();
}

/** Each block may bring codes of its own, which cost far more than they take up. */
const mostBlocks = 500;

/** A stream of bits, the lowest of each byte first. Behind the end it gives zeros, and says that it is over. */
class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  #bit = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  get isOver(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++) {
      value |= (((this.#bytes[this.#at] ?? 0) >> this.#bit) & 1) << index;
      this.#bit += 1;
      if (this.#bit === 8) this.#nextByte();
    }
    return value;
  }

  /** Passes over the rest of a byte that has been begun. */
  align(): void {
    if (this.#bit > 0) this.#nextByte();
  }

  #nextByte(): void {
    this.#bit = 0;
    this.#at += 1;
  }
}

/** What has been unpacked. */
class Output {
  readonly #limit: number;
  readonly #bytes: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#bytes.length >= this.#limit;
  }

  add(byte: number): void {
    if (!this.isFull) this.#bytes.push(byte);
  }

  /** Repeats what stands `distance` bytes back; false where nothing does. */
  repeat(distance: number, length: number): boolean {
    if (distance > this.#bytes.length) return false;
    for (let index = 0; index < length; index++) this.add(this.#bytes[this.#bytes.length - distance] ?? 0);
    return true;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function copyStored(bits: Bits, out: Output): boolean {
  bits.align();
  const length = bits.take(16);
  bits.take(16);
  for (let index = 0; index < length; index++) {
    if (bits.isOver || out.isFull) return false;
    out.add(bits.take(8));
  }
  return true;
}

/** A canonical Huffman code: how many codes each length has, and the symbols in the order of their codes. */
interface HuffmanCode {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

const longestCode = 15;

function huffmanCode(lengths: readonly number[]): HuffmanCode {
  const counts = Array.from({ length: longestCode + 1 }, (_, length) => lengths.filter((each) => each === length).length);
  const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  symbols.sort((left, right) => left.length - right.length || left.symbol - right.symbol);
  return { counts, symbols: symbols.map(({ symbol }) => symbol) };
}

/** The next symbol; -1 where no code fits. */
function takeSymbol(bits: Bits, { counts, symbols }: HuffmanCode): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= longestCode; length++) {
    code |= bits.take(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

const literalsOfFixed = [[8, 144], [9, 112], [7, 24], [8, 8]] as const;
const fixedCodes: BlockCodes = {
  literals: huffmanCode(literalsOfFixed.flatMap(([length, count]) => Array.from({ length: count }, () => length))),
  distances: huffmanCode(Array.from({ length: 30 }, () => 5)),
};

const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const distanceBases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

function unpackBlock(bits: Bits, out: Output, kind: number): boolean {
  const codes = kind === 1 ? fixedCodes : kind === 2 ? readCodes(bits) : null;
  if (codes === null) return false;
  for (;;) {
    const symbol = takeSymbol(bits, codes.literals);
    if (symbol === 256) return true;
    if (symbol === -1 || bits.isOver || out.isFull) return false;
    if (symbol < 256) out.add(symbol);
    else if (!repeatPart(bits, out, symbol - 257, codes.distances)) return false;
  }
}

function repeatPart(bits: Bits, out: Output, step: number, distances: HuffmanCode): boolean {
  const base = lengthBases[step];
  if (base === undefined) return false;
  // Eight steps have no bits of their own, then four each have one, two, and so on; the last stands for 258 alone.
  const length = base + bits.take(step < 8 || step === 28 ? 0 : (step >> 2) - 1);
  const distanceStep = takeSymbol(bits, distances);
  const distanceBase = distanceBases[distanceStep];
  if (distanceBase === undefined) return false;
  return out.repeat(distanceBase + bits.take(distanceStep < 4 ? 0 : (distanceStep >> 1) - 1), length);
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes of a block that brings its own. */
function readCodes(bits: Bits): BlockCodes | null {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const given = bits.take(4) + 4;
  const lengthsOfLengths = Array.from({ length: 19 }, () => 0);
  for (const symbol of orderOfLengths.slice(0, given)) lengthsOfLengths[symbol] = bits.take(3);
  const lengthCode = huffmanCode(lengthsOfLengths);
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = takeSymbol(bits, lengthCode);
    if (symbol === -1 || bits.isOver) return null;
    if (symbol < 16) lengths.push(symbol);
    else repeatLength(bits, lengths, symbol);
  }
  return { literals: huffmanCode(lengths.slice(0, literalCount)), distances: huffmanCode(lengths.slice(literalCount, literalCount + distanceCount)) };
}

function repeatLength(bits: Bits, lengths: number[], symbol: number): void {
  const value = symbol === 16 ? (lengths[lengths.length - 1] ?? 0) : 0;
  const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
  for (let index = 0; index < times; index++) lengths.push(value);
}
