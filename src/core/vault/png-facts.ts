import { hasExifPosition } from './exif-position';
import { ImageBytes, latin1, mostParts } from './image-bytes';
import { inflate } from './inflate';
import type { ImageFacts } from './note-entry';
import { hasXmpPosition } from './xmp-position';

/**
 * What a PNG says: its size, and a position in `eXIf`, in an XMP packet (`iTXt`), or in EXIF or XMP that older programs
 * wrote as hexadecimal text (`Raw profile type ...` in `tEXt` or `zTXt`). Chunks are walked, the picture's data is not
 * looked at. At most 4 MiB of such texts are read in a file; where there is more, the position is `unchecked`.
 */
export function pngFacts(bytes: Uint8Array): ImageFacts {
  const file = new ImageBytes(bytes);
  const budget: Budget = { left: textLimit };
  let hasPosition = false;
  for (const chunk of chunks(file)) {
    if (file.has(chunk.at, 'eXIf')) hasPosition ||= hasExifPosition(file.part(chunk.from, chunk.to));
    else if (textStyles.some((style) => file.has(chunk.at, style))) hasPosition ||= textHasPosition(file, chunk, budget);
  }
  const position = hasPosition ? 'yes' : budget.left === 0 ? 'unchecked' : 'no';
  return { width: file.long(16, false), height: file.long(20, false), position };
}

const textStyles = ['tEXt', 'zTXt', 'iTXt'];
const textLimit = 4 * 1024 * 1024;
/** What a text costs at least, so that a file of nothing but small ones comes to an end, too. */
const leastCost = 64 * 1024;

interface Budget {
  /** How many bytes of text may still be read. */
  left: number;
}

interface Chunk {
  /** Where its name stands. */
  readonly at: number;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

function* chunks(file: ImageBytes): Iterable<Chunk> {
  let at = 8;
  for (let part = 0; part < mostParts && at + 12 <= file.length; part++) {
    const length = file.long(at, false);
    yield { at: at + 4, from: at + 8, to: Math.min(at + 8 + length, file.length) };
    at += 12 + length;
  }
}

function textHasPosition(file: ImageBytes, chunk: Chunk, budget: Budget): boolean {
  const keyEnd = file.zeroBefore(chunk.from, Math.min(chunk.to, chunk.from + 80));
  if (keyEnd === -1 || budget.left === 0) return false;
  const key = file.text(chunk.from, keyEnd);
  const isRaw = key.startsWith('Raw profile type ');
  if (!isRaw && key !== 'XML:com.adobe.xmp') return false;
  const bytes = textBytes(file, chunk, keyEnd, budget.left);
  budget.left = Math.max(0, budget.left - Math.max(bytes.length, leastCost));
  const text = latin1(bytes);
  return isRaw ? rawHasPosition(text) : hasXmpPosition(text);
}

/** What a text chunk holds behind its key, unpacked, and at most so much of it. */
function textBytes(file: ImageBytes, { at, from, to }: Chunk, keyEnd: number, limit: number): Uint8Array {
  if (file.has(at, 'tEXt')) return file.part(keyEnd + 1, to).subarray(0, limit);
  if (file.has(at, 'zTXt')) return inflate(file.part(keyEnd + 2, to), limit);
  // Two flags, a language and a translated key, each closed by a zero byte.
  const languageEnd = file.zeroBefore(keyEnd + 3, to);
  const translatedEnd = languageEnd === -1 ? -1 : file.zeroBefore(languageEnd + 1, to);
  if (translatedEnd === -1) return file.part(from, from);
  const content = file.part(translatedEnd + 1, to);
  return file.byte(keyEnd + 1) === 1 ? inflate(content, limit) : content.subarray(0, limit);
}

/** The name and the length of a raw profile, on lines of their own. */
const rawHead = /^\s*\S+\s+\d+\s/u;
const longestHead = 200;

/** A profile as ImageMagick writes it: behind its head, hexadecimal digits with line endings among them. */
function rawHasPosition(text: string): boolean {
  const head = rawHead.exec(text.slice(0, longestHead))?.[0] ?? '';
  const bytes = hexBytes(text, head.length);
  return hasExifPosition(bytes) || hasXmpPosition(latin1(bytes));
}

/** Unit by unit: a pattern that takes many blanks at once comes to the end of its stack. */
function hexBytes(text: string, from: number): Uint8Array {
  const bytes = new Uint8Array((text.length - from) >> 1);
  let digits = 0;
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 32) continue;
    const at = digits++ >> 1;
    bytes[at] = (bytes[at] ?? 0) * 16 + (Number.parseInt(text.charAt(index), 16) || 0);
  }
  return bytes.subarray(0, digits >> 1);
}
