/** The most UTF-8 bytes that the content of a frontmatter may have: 64 KiB. */
export const byteLimit = 65_536;
/** The most keys, counted on all levels. */
export const keyLimit = 1_000;
/** The most collections within each other; the properties themselves are the first. */
export const depthLimit = 32;
/** The most YAML aliases. */
export const aliasLimit = 50;
/** The most values once aliases are followed: 50 aliases of aliases could stand for millions. */
export const valueLimit = 100_000;

/** The message of a block over the byte limit; null where it is within. */
export function byteLimitMessage(content: string): string | null {
  if (content.length * 3 <= byteLimit) return null;
  const bytes = utf8Length(content);
  return bytes > byteLimit ? `${grouped(bytes)} bytes, expected at most ${grouped(byteLimit)}` : null;
}

/** The message of a block over one of the other limits, which is not read far enough to know by how much. */
export function overLimitMessage(limit: number, unit: string): string {
  return `More than ${grouped(limit)} ${unit}, expected at most ${grouped(limit)}`;
}

/** Lone surrogates count three bytes, as the replacement character does that they are written as. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPairAt(text, index)) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
