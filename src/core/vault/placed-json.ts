import type { TextRange } from '../text/text-range';

/** A value of a JSON text with its place; the range of a string includes its quotes. */
export interface PlacedJson extends TextRange {
  readonly value: JsonValue;
}

/** Members of objects are Maps, so that no key can reach a prototype; of two members of one key the last counts. */
export type JsonValue = string | number | boolean | null | readonly PlacedJson[] | ReadonlyMap<string, PlacedMember>;

/** A member of an object, with the place of its key, quotes included. */
export interface PlacedMember extends PlacedJson {
  readonly keyRange: TextRange;
}

const longestText = 10_000_000;
const mostValues = 200_000;
const deepest = 64;

/** Reads a JSON text (RFC 8259); null where it is none, or over 10,000,000 characters, 200,000 values or 64 levels. Never throws. */
export function readPlacedJson(text: string): PlacedJson | null {
  if (text.length > longestText) return null;
  const reader = new JsonReader(text);
  const value = reader.readValue(reader.skip(text.startsWith('\ufeff') ? 1 : 0), 1);
  return value !== null && reader.skip(value.to) === text.length ? value : null;
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const literals: ReadonlyMap<string, boolean | null> = new Map([['true', true], ['false', false], ['null', null]]);

/** Readers give null where the text is no JSON. */
class JsonReader {
  readonly #text: string;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skip(at: number): number {
    let index = at;
    while (isJsonBlank(this.#text.charCodeAt(index))) index++;
    return index;
  }

  readValue(at: number, depth: number): PlacedJson | null {
    this.#values += 1;
    if (this.#values > mostValues || depth > deepest) return null;
    switch (this.#text.charAt(at)) {
      case '"':
        return this.#readString(at);
      case '{':
        return this.#readObject(at, depth);
      case '[':
        return this.#readList(at, depth);
      default:
        return this.#readLiteral(at) ?? this.#readNumber(at);
    }
  }

  #readObject(at: number, depth: number): PlacedJson | null {
    const members = new Map<string, PlacedMember>();
    const to = this.#readParts(at, '}', (start) => {
      const key = this.#text.charAt(start) === '"' ? this.#readString(start) : null;
      const colon = key === null ? -1 : this.skip(key.to);
      if (key === null || typeof key.value !== 'string' || this.#text.charAt(colon) !== ':') return null;
      const value = this.readValue(this.skip(colon + 1), depth + 1);
      if (value !== null) members.set(key.value, { ...value, keyRange: { from: key.from, to: key.to } });
      return value;
    });
    return to === -1 ? null : { value: members, from: at, to };
  }

  #readList(at: number, depth: number): PlacedJson | null {
    const items: PlacedJson[] = [];
    const to = this.#readParts(at, ']', (start) => {
      const item = this.readValue(start, depth + 1);
      if (item !== null) items.push(item);
      return item;
    });
    return to === -1 ? null : { value: items, from: at, to };
  }

  /** Reads what stands between the bracket at `at` and `close`; the offset behind it, or -1. */
  #readParts(at: number, close: string, read: (start: number) => PlacedJson | null): number {
    let next = this.skip(at + 1);
    if (this.#text.charAt(next) === close) return next + 1;
    for (;;) {
      const part = read(next);
      if (part === null) return -1;
      const separator = this.skip(part.to);
      const mark = this.#text.charAt(separator);
      if (mark === close) return separator + 1;
      if (mark !== ',') return -1;
      next = this.skip(separator + 1);
    }
  }

  #readString(at: number): PlacedJson | null {
    for (let index = at + 1; index < this.#text.length; index++) {
      const unit = this.#text.charCodeAt(index);
      if (unit < 32) return null;
      if (unit === 92) index++;
      if (unit !== 34) continue;
      const value = unquoted(this.#text.slice(at, index + 1));
      return value === null ? null : { value, from: at, to: index + 1 };
    }
    return null;
  }

  #readLiteral(at: number): PlacedJson | null {
    for (const [word, value] of literals) if (this.#text.startsWith(word, at)) return { value, from: at, to: at + word.length };
    return null;
  }

  #readNumber(at: number): PlacedJson | null {
    numberPattern.lastIndex = at;
    const written = numberPattern.exec(this.#text)?.[0];
    return written === undefined ? null : { value: Number(written), from: at, to: at + written.length };
  }
}

function isJsonBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

function unquoted(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
