import { ImageBytes } from './image-bytes';
import { jpegFacts } from './jpeg-facts';
import type { ImageFacts } from './note-entry';
import { pngFacts } from './png-facts';
import { webpFacts } from './webp-facts';

/**
 * What the bytes of an image say; the name of the file does not count. PNG, JPEG and WebP are read for size and position,
 * GIF and BMP, which cameras do not write, for their size. HEIC and AVIF are `unchecked`. Null for what is none of these,
 * SVG included. Never throws; the time hardly depends on the length, since pixels are passed over.
 */
export function readImageFacts(bytes: Uint8Array): ImageFacts | null {
  const file = new ImageBytes(bytes);
  if (file.has(0, '\x89PNG\r\n\x1a\n')) return pngFacts(bytes);
  if (file.has(0, '\xff\xd8\xff')) return jpegFacts(bytes);
  if (file.has(0, 'RIFF') && file.has(8, 'WEBP')) return webpFacts(bytes);
  if (file.has(0, 'GIF8')) return { width: file.short(6, true), height: file.short(8, true), position: 'no' };
  if (file.has(0, 'BM')) return bitmapFacts(file);
  return isHeif(file) ? { width: null, height: null, position: 'unchecked' } : null;
}

/** A bitmap's header is 12 bytes long in its oldest form, with two bytes a number; a height below zero means upside down. */
function bitmapFacts(file: ImageBytes): ImageFacts | null {
  const header = file.long(14, true);
  if (header === 12) return { width: file.short(18, true), height: file.short(20, true), position: 'no' };
  if (header < 40 || header > 200) return null;
  return { width: Math.abs(file.long(18, true) | 0), height: Math.abs(file.long(22, true) | 0), position: 'no' };
}

const heifBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

/** HEIC and AVIF: a file of boxes whose first names its brand (ISO/IEC 23008-12). */
function isHeif(file: ImageBytes): boolean {
  return file.has(4, 'ftyp') && heifBrands.some((brand) => file.has(8, brand));
}
