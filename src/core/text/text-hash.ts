/** Takes a text in pieces and gives its hash. */
export interface TextHash {
  add(text: string): void;
  /** 64 bits as 16 hexadecimal digits. */
  digest(): string;
}

/**
 * A hash of a text without its white space, to tell whether it has changed: no proof against anyone who means to deceive. Two lanes of
 * FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, each mixed at the end as MurmurHash3 does it (Appleby). Linear.
 */
export function textHash(): TextHash {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  return {
    add(text) {
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (isSpace(unit)) continue;
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b) + unit;
      }
    },
    digest: () => hexadecimal(mixed(low)) + hexadecimal(mixed(high)),
  };
}

/** White space as Unicode counts it, and what has no width of its own. */
function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit <= 0x20 || unit === 0x7f || unit === 0x85;
  return unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200d) || unit === 0x2028 || unit === 0x2029;
}

function mixed(lane: number): number {
  let value = lane;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, '0');
}
