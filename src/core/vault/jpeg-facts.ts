import { hasExifPosition } from './exif-position';
import { ImageBytes, latin1, mostParts } from './image-bytes';
import type { ImageFacts } from './note-entry';
import { hasXmpPosition } from './xmp-position';

/**
 * What a JPEG says: its size by the frame header, and a position in EXIF or XMP (APP1; a long packet goes on in further
 * segments). Segments are walked up to the picture's data, which is not looked at.
 */
export function jpegFacts(bytes: Uint8Array): ImageFacts {
  const file = new ImageBytes(bytes);
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasPosition = false;
  const packets: string[] = [];
  for (const { marker, from, to } of segments(file)) {
    if (isFrame(marker)) size ??= { height: file.short(from + 1, false), width: file.short(from + 3, false) };
    if (marker !== app1) continue;
    if (file.has(from, 'Exif\0')) hasPosition ||= hasExifPosition(file.part(from, to));
    else if (file.has(from, standardXmp)) packets.push(latin1(file.part(from + standardXmp.length, to)));
    else if (file.has(from, extendedXmp)) packets.push(latin1(file.part(from + extendedXmp.length + extendedHeader, to)));
  }
  // Joined without anything between them: a name may be cut where one segment ends and the next begins.
  hasPosition ||= hasXmpPosition(packets.join(''));
  return { width: size?.width ?? null, height: size?.height ?? null, position: hasPosition ? 'yes' : 'no' };
}

const app1 = 0xe1;
const standardXmp = 'http://ns.adobe.com/xap/1.0/\0';
const extendedXmp = 'http://ns.adobe.com/xmp/extension/\0';
/** 32 characters that name the packet, its length, and the part's place in it (XMP specification part 3, 1.1.3.1). */
const extendedHeader = 40;

interface Segment {
  readonly marker: number;
  /** Where its content begins, behind the length. */
  readonly from: number;
  readonly to: number;
}

/** The segments in front of the picture's data (ITU T.81, B.1.1). */
function* segments(file: ImageBytes): Iterable<Segment> {
  let at = 2;
  for (let part = 0; part < mostParts && at + 4 <= file.length; part++) {
    if (file.byte(at) !== 0xff) return;
    const marker = file.byte(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isAlone(marker)) {
      at += 2;
    } else {
      if (marker === 0xda || marker === 0xd9) return;
      const length = file.short(at + 2, false);
      if (length < 2) return;
      yield { marker, from: at + 4, to: Math.min(at + 2 + length, file.length) };
      at += 2 + length;
    }
  }
}

/** Markers that no length follows: TEM, RST0 to RST7, SOI. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0 to SOF15, among which are three other markers: DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
