import { hasExifPosition } from './exif-position';
import { ImageBytes, latin1, mostParts } from './image-bytes';
import type { ImageFacts } from './note-entry';
import { hasXmpPosition } from './xmp-position';

/** What a WebP says: its size (of the canvas, else of the picture), and a position in its `EXIF` or `XMP` chunk (RFC 9649). */
export function webpFacts(bytes: Uint8Array): ImageFacts {
  const file = new ImageBytes(bytes);
  let size: Size | null = null;
  let hasPosition = false;
  let at = 12;
  for (let part = 0; part < mostParts && at + 8 <= file.length; part++) {
    const length = file.long(at + 4, true);
    const from = at + 8;
    size ??= sizeOf(file, at, from);
    if (file.has(at, 'EXIF')) hasPosition ||= hasExifPosition(file.part(from, from + length));
    else if (file.has(at, 'XMP ')) hasPosition ||= hasXmpPosition(latin1(file.part(from, from + length)));
    at = from + length + (length % 2);
  }
  return { width: size?.width ?? null, height: size?.height ?? null, position: hasPosition ? 'yes' : 'no' };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(file: ImageBytes, at: number, from: number): Size | null {
  if (file.has(at, 'VP8X')) return { width: 1 + threeBytes(file, from + 4), height: 1 + threeBytes(file, from + 7) };
  if (file.has(at, 'VP8L')) {
    const bits = file.long(from + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!file.has(at, 'VP8 ')) return null;
  return { width: file.short(from + 6, true) & 0x3fff, height: file.short(from + 8, true) & 0x3fff };
}

function threeBytes(file: ImageBytes, at: number): number {
  return file.short(at, true) + file.byte(at + 2) * 0x10000;
}
