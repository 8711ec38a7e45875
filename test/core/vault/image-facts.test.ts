import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../src/core/vault/inflate';
import { readImageFacts } from '../../../src/core/vault/image-facts';
import {
  bytesOf, exif, extendedMark, joined, jpeg, jpegSegment, numberBytes, packed, png, pngChunk, rawProfile, somewhere, webp, webpCanvas, webpChunk, withoutReception,
  xmpAttribute, xmpElement, xmpMark, xmpWithout, zeros,
} from './image-of';

const exifSegment = (...parts: Parameters<typeof exif>) => jpegSegment(0xe1, joined('Exif\0\0', exif(...parts)));
const xmpSegment = (packet: string) => jpegSegment(0xe1, xmpMark + packet);

describe('the position in a JPEG', () => {
  test.each([
    ['EXIF, low byte first', jpeg(exifSegment(somewhere)), 'yes'],
    ['EXIF, high byte first', jpeg(exifSegment(somewhere, false)), 'yes'],
    ['EXIF behind fill bytes', joined('\xff\xd8\xff\xff', exifSegment(somewhere)), 'yes'],
    ['a second EXIF segment', jpeg(exifSegment(null), exifSegment(somewhere)), 'yes'],
    ['XMP attributes', jpeg(xmpSegment(xmpAttribute)), 'yes'],
    ['an XMP element', jpeg(xmpSegment(xmpElement)), 'yes'],
    ['XMP cut in the middle of a name', jpeg(xmpSegment('<x/>'), jpegSegment(0xe1, `${extendedMark}<exif:GPSLat`), jpegSegment(0xe1, `${extendedMark}itude>5,1N<`)), 'yes'],
    ['no metadata', jpeg(), 'no'],
    ['EXIF without a GPS directory', jpeg(exifSegment(null)), 'no'],
    ['a GPS directory of zeros', jpeg(exifSegment(zeros)), 'no'],
    ['a GPS directory without reception', jpeg(exifSegment(withoutReception)), 'no'],
    ['XMP of zeros', jpeg(xmpSegment(xmpWithout)), 'no'],
    ['words about it in a comment', jpeg(jpegSegment(0xfe, xmpAttribute)), 'no'],
    ['words about it in a segment of another kind', jpeg(jpegSegment(0xe1, `Other mark\0${'x'.repeat(80)}${xmpAttribute}`)), 'no'],
    ['EXIF that is cut short', jpeg(jpegSegment(0xe1, joined('Exif\0\0', exif(somewhere).subarray(0, 90)))), 'no'],
    ['EXIF in the data of the picture', joined(jpeg(), exifSegment(somewhere)), 'no'],
  ])('%s', (_, bytes, position) => {
    expect(readImageFacts(bytes)?.position).toBe(position);
  });
});

describe('the position in a PNG', () => {
  const xmpText = (flags: string, content: Uint8Array | string) => pngChunk('iTXt', joined(`XML:com.adobe.xmp\0${flags}\0\0`, content));
  test.each([
    ['eXIf', png(pngChunk('eXIf', exif(somewhere, false))), 'yes'],
    ['XMP', png(xmpText('\0\0', xmpAttribute)), 'yes'],
    ['XMP at the very end of its chunk', png(xmpText('\0\0', '<exif:GPSLatitude>52,30.5N<')), 'yes'],
    ['packed XMP', png(xmpText('\x01\0', packed(xmpElement))), 'yes'],
    ['a raw profile', png(pngChunk('tEXt', `Raw profile type exif\0${rawProfile('exif', joined('Exif\0\0', exif(somewhere)))}`)), 'yes'],
    ['a packed raw profile', png(pngChunk('zTXt', joined('Raw profile type APP1\0\0', packed(rawProfile('generic profile', exif(somewhere)).replace('generic profile', 'exif'))))), 'yes'],
    ['packed raw XMP', png(pngChunk('zTXt', joined('Raw profile type xmp\0\0', packed(rawProfile('xmp', bytesOf(xmpAttribute)))))), 'yes'],
    ['no metadata', png(), 'no'],
    ['eXIf of zeros', png(pngChunk('eXIf', exif(zeros))), 'no'],
    ['XMP without numbers', png(xmpText('\0\0', xmpWithout)), 'no'],
    ['words about it under another key', png(pngChunk('tEXt', `Comment\0${xmpAttribute}`)), 'no'],
    ['a profile of colours', png(pngChunk('zTXt', joined('Raw profile type icc\0\0', packed(rawProfile('icc', bytesOf('colours')))))), 'no'],
    ['packed text that is damaged', png(pngChunk('zTXt', 'Raw profile type exif\0\0xyz')), 'no'],
    ['more packed text than is read', png(pngChunk('zTXt', joined('Raw profile type exif\0\0', packed(' '.repeat(5_000_000))))), 'unchecked'],
  ])('%s', (_, bytes, position) => {
    expect(readImageFacts(bytes)).toEqual({ width: 640, height: 480, position });
  });
});

describe('the position in a WebP', () => {
  test.each([
    ['EXIF', webp(webpCanvas, webpChunk('VP8 ', 'pixel'), webpChunk('EXIF', exif(somewhere))), 'yes'],
    ['EXIF as in a JPEG', webp(webpCanvas, webpChunk('EXIF', joined('Exif\0\0', exif(somewhere)))), 'yes'],
    ['XMP', webp(webpCanvas, webpChunk('XMP ', xmpAttribute)), 'yes'],
    ['no metadata', webp(webpCanvas), 'no'],
    ['EXIF of zeros', webp(webpCanvas, webpChunk('EXIF', exif(zeros))), 'no'],
  ])('%s', (_, bytes, position) => {
    expect(readImageFacts(bytes)).toEqual({ width: 800, height: 600, position });
  });
});

describe('the size of an image', () => {
  const bitmap = (header: number, ...numbers: readonly Uint8Array[]) => joined('BM', '\0'.repeat(12), numberBytes(header, 4, true), ...numbers);
  test.each([
    ['JPEG', jpeg(), 400, 300],
    ['JPEG without a frame', bytesOf('\xff\xd8\xff\xd9'), null, null],
    ['lossy WebP', webp(webpChunk('VP8 ', joined('\0\0\0\x9d\x01\x2a', numberBytes(16383, 2, true), numberBytes(0x4000 + 9, 2, true)))), 16383, 9],
    ['lossless WebP', webp(webpChunk('VP8L', joined('\x2f', numberBytes(1023 + 511 * 0x4000, 4, true)))), 1024, 512],
    ['GIF', joined('GIF89a', numberBytes(20, 2, true), numberBytes(3000, 2, true)), 20, 3000],
    ['BMP', bitmap(40, numberBytes(70, 4, true), numberBytes(80, 4, true)), 70, 80],
    ['BMP from top to bottom', bitmap(124, numberBytes(70, 4, true), numberBytes(0x100000000 - 80, 4, true)), 70, 80],
    ['BMP of old', bitmap(12, numberBytes(7, 2, true), numberBytes(8, 2, true)), 7, 8],
  ])('%s', (_, bytes, width, height) => {
    expect(readImageFacts(bytes)).toEqual({ width, height, position: 'no' });
  });
});

describe('a file that is not looked into', () => {
  test.each(['heic', 'mif1', 'avif'])('is unchecked as %s', (brand) => {
    expect(readImageFacts(joined('\0\0\0\x18ftyp', brand, '\0\0\0\0'))).toEqual({ width: null, height: null, position: 'unchecked' });
  });

  test.each(['', '<svg xmlns="x"/>', '%PDF-1.7', 'BMW is a name', 'RIFF\0\0\0\0WAVE', '\0\0\0\x18ftypisom', '\x89PN', '\xff\xd8'])('is no image as %j', (text) => {
    expect(readImageFacts(bytesOf(text))).toBe(null);
  });
});

describe('any bytes', () => {
  const images = [
    jpeg(exifSegment(somewhere), xmpSegment(xmpAttribute)),
    jpeg(exifSegment(somewhere, false)),
    png(pngChunk('eXIf', exif(somewhere)), pngChunk('zTXt', joined('Raw profile type exif\0\0', packed(rawProfile('exif', exif(somewhere)))))),
    webp(webpCanvas, webpChunk('EXIF', exif(somewhere)), webpChunk('XMP ', xmpElement)),
  ];
  const damaged = fc
    .tuple(fc.constantFrom(...images), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }), fc.nat(2000), fc.boolean())
    .map(([image, changes, length, isCut]) => {
      const bytes = Uint8Array.from(image);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return isCut ? bytes.subarray(0, length % bytes.length) : bytes;
    });

  test('are read without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        expect(['yes', 'no', 'unchecked', undefined]).toContain(readImageFacts(bytes)?.position);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a PNG of empty chunks', joined('\x89PNG\r\n\x1a\n'), '\0\0\0\0abcd\0\0\0\0'],
    ['a PNG of packed texts', joined('\x89PNG\r\n\x1a\n'), '\0\0\0\x1ezTXtRaw profile type exif\0\0\x78\x9c\x04\xc0\x01\x09\0\0\0\0'],
    ['a WebP of empty chunks', joined('RIFF\0\0\0\0WEBP'), 'abcd\0\0\0\0'],
    ['a JPEG of empty segments', joined('\xff\xd8'), '\xff\xe1\0\x02'],
  ])('%s as long as 20 MB are read in a moment', (_, start, repeated) => {
    const bytes = new Uint8Array(20_000_000);
    const part = bytesOf(repeated);
    bytes.set(start);
    for (let at = start.length; at + part.length < bytes.length; at += part.length) bytes.set(part, at);
    readImageFacts(bytes);
  });
});

describe('inflate', () => {
  test('unpacks what zlib packs, at every level', () => {
    const words = fc.array(fc.constantFrom('abc', 'aaaaaaaaaaaaaaaaaaaaaaaa', '0123', '\xff\0', 'x'.repeat(600)), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(words.map(bytesOf), fc.uint8Array({ maxLength: 3000 })), fc.nat(9), (bytes, level) => {
        expect(inflate(packed(bytes, level), 100_000)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('stops at the limit', () => {
    expect(inflate(packed('a'.repeat(1000)), 10)).toEqual(bytesOf('a'.repeat(10)));
  });
});
