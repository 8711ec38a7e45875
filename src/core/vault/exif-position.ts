import { ImageBytes } from './image-bytes';

/**
 * Whether EXIF data says where a picture was taken. `bytes` begin with the TIFF header, or with `Exif` and two zero bytes
 * in front of it. A position is a latitude or longitude (tags 2 and 4 of the GPS directory, EXIF 2.3, 4.6.6) that is a
 * number and not zero: cameras without reception write zeros. Reads one entry of each directory at a time and follows no
 * other pointer, so that damaged or looped data ends soon.
 */
export function hasExifPosition(bytes: Uint8Array): boolean {
  const whole = new ImageBytes(bytes);
  const exif = whole.has(0, 'Exif\0') ? new ImageBytes(whole.part(6, bytes.length)) : whole;
  const isLittle = exif.has(0, 'II');
  if ((!isLittle && !exif.has(0, 'MM')) || exif.short(2, isLittle) !== 42) return false;
  const pointer = findEntry(exif, isLittle, exif.long(4, isLittle), gpsPointer);
  if (pointer === -1) return false;
  const directory = exif.long(pointer + 8, isLittle);
  return [latitude, longitude].some((tag) => isRealNumber(exif, isLittle, findEntry(exif, isLittle, directory, tag)));
}

const gpsPointer = 0x8825;
const latitude = 2;
const longitude = 4;
const rationalType = 5;
const signedRationalType = 10;

/** The offset of the entry with a tag in the directory at `at`; -1 where there is none. */
function findEntry(exif: ImageBytes, isLittle: boolean, at: number, tag: number): number {
  const count = exif.short(at, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > exif.length) return -1;
    if (exif.short(entry, isLittle) === tag) return entry;
  }
  return -1;
}

/** Whether an entry holds degrees, minutes or seconds that are fractions above zero. */
function isRealNumber(exif: ImageBytes, isLittle: boolean, entry: number): boolean {
  if (entry === -1) return false;
  const type = exif.short(entry + 2, isLittle);
  if (type !== rationalType && type !== signedRationalType) return false;
  const count = Math.min(exif.long(entry + 4, isLittle), 3);
  const values = exif.long(entry + 8, isLittle);
  for (let index = 0; index < count; index++) {
    const value = values + index * 8;
    if (exif.long(value, isLittle) !== 0 && exif.long(value + 4, isLittle) !== 0) return true;
  }
  return false;
}
