import { deflateSync } from 'node:zlib';

/** Where a picture was taken, as three fractions each; nothing is written for null. */
export interface Position {
  readonly latitude: readonly (readonly [number, number])[];
  readonly longitude: readonly (readonly [number, number])[];
}

export const somewhere: Position = { latitude: [[52, 1], [30, 1], [123, 10]], longitude: [[13, 1], [22, 1], [5, 1]] };
export const zeros: Position = { latitude: [[0, 1], [0, 1], [0, 1]], longitude: [[0, 1], [0, 1], [0, 1]] };
export const withoutReception: Position = { latitude: [[52, 0], [30, 0], [0, 0]], longitude: [[0, 0], [0, 0], [0, 0]] };

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === 'string' ? bytesOf(part) : part)));
}

export function numberBytes(value: number, length: number, isLittle: boolean): Uint8Array {
  const bytes = Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
  return Uint8Array.from(isLittle ? bytes : bytes.reverse());
}

/** A TIFF header, one directory with a maker's name, and a GPS directory. */
export function exif(position: Position | null, isLittle = true): Uint8Array {
  const short = (value: number) => numberBytes(value, 2, isLittle);
  const long = (value: number) => numberBytes(value, 4, isLittle);
  const entry = (tag: number, type: number, count: number, value: Uint8Array) => joined(short(tag), short(type), long(count), value);
  const header = joined(isLittle ? 'II' : 'MM', short(42), long(8));
  const maker = entry(0x010f, 2, 4, bytesOf('abc\0'));
  if (position === null) return joined(header, short(1), maker, long(0));
  const gps = 8 + 2 + 24 + 4;
  const values = gps + 2 + 48 + 4;
  const fractions = (list: Position['latitude']) => joined(...list.map(([above, below]) => joined(long(above), long(below))));
  return joined(
    header, short(2), maker, entry(0x8825, 4, 1, long(gps)), long(0),
    short(4), entry(1, 2, 2, bytesOf('N\0\0\0')), entry(2, 5, 3, long(values)), entry(3, 2, 2, bytesOf('E\0\0\0')), entry(4, 5, 3, long(values + 24)), long(0),
    fractions(position.latitude), fractions(position.longitude),
  );
}

export const xmpAttribute = '<rdf:Description exif:GPSLatitudeRef="N" exif:GPSLatitude="52,30.205N" exif:GPSLongitude="13,22.08E"/>';
export const xmpElement = '<exif:GPSLatitude>52,30.205N</exif:GPSLatitude>';
export const xmpWithout = '<rdf:Description exif:GPSVersionID="2.3.0.0" exif:GPSLatitudeRef="N" exif:GPSLatitude="0,0.0N" photoshop:City="x 5"/>';

export function jpegSegment(marker: number, content: Uint8Array | string): Uint8Array {
  const bytes = joined(content);
  return joined(Uint8Array.of(0xff, marker), numberBytes(bytes.length + 2, 2, false), bytes);
}

export const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
export const extendedMark = `http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}\0\0\0\0\0\0\0\0`;

export function jpeg(...segments: readonly Uint8Array[]): Uint8Array {
  const size = jpegSegment(0xc2, joined('\x08', numberBytes(300, 2, false), numberBytes(400, 2, false), '\x01\x00\x11\x00'));
  return joined('\xff\xd8', jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'), ...segments, size, '\xff\xda\0\x02pixels\xff\xd9');
}

export function pngChunk(type: string, content: Uint8Array | string): Uint8Array {
  const bytes = joined(content);
  return joined(numberBytes(bytes.length, 4, false), type, bytes, '\0\0\0\0');
}

export function png(...parts: readonly Uint8Array[]): Uint8Array {
  const header = pngChunk('IHDR', joined(numberBytes(640, 4, false), numberBytes(480, 4, false), '\x08\x02\0\0\0'));
  return joined('\x89PNG\r\n\x1a\n', header, pngChunk('IDAT', 'pixels'), ...parts, pngChunk('IEND', ''));
}

/** As ImageMagick writes a profile into a text chunk. */
export function rawProfile(name: string, content: Uint8Array): string {
  const digits = Array.from(content, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const lines = Array.from({ length: Math.ceil(digits.length / 72) }, (_, index) => digits.slice(index * 72, index * 72 + 72));
  return `\n${name}\n${String(content.length).padStart(8)}\n${lines.join('\n')}\n`;
}

export function packed(text: Uint8Array | string, level = 9): Uint8Array {
  return deflateSync(joined(text), { level });
}

export function webpChunk(type: string, content: Uint8Array | string): Uint8Array {
  const bytes = joined(content);
  return joined(type, numberBytes(bytes.length, 4, true), bytes, bytes.length % 2 === 1 ? '\0' : '');
}

export function webp(...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(...parts);
  return joined('RIFF', numberBytes(content.length + 4, 4, true), 'WEBP', content);
}

/** A canvas of 800 by 600. */
export const webpCanvas = webpChunk('VP8X', joined('\x0c\0\0\0', numberBytes(799, 3, true), numberBytes(599, 3, true)));
