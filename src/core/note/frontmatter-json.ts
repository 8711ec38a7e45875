import type { TextRange } from '../text/text-range';
import type { Property, PropertyValue } from './frontmatter';
import { skipBlanks } from './frontmatter-lines';
import { depthLimit, keyLimit, overLimitMessage } from './frontmatter-limits';
import type { FrontmatterReading } from './frontmatter-reading';

/** A value with the place where it is written. */
interface Placed extends TextRange {
  readonly value: PropertyValue;
}

/**
 * Reads the JSON object that is all of the line between `from` and `to`, blanks around it aside.
 * Null where the line is no JSON: it may still be YAML.
 */
export function readFrontmatterJson(text: string, from: number, to: number): FrontmatterReading | null {
  const scanner = new JsonScanner(text, to);
  const start = skipBlanks(text, from, to);
  if (text.charAt(start) !== '{') return null;
  const properties: Property[] = [];
  const end = scanner.readObject(start, 1, (property) => properties.push(property));
  const { badEscape } = scanner;
  // All before it is JSON, and so YAML: the full reader would find nothing else, but take a hundred times as long.
  if (badEscape !== null) {
    const character = String.fromCodePoint(text.codePointAt(badEscape.to) ?? 0);
    return { kind: 'malformed', message: `Invalid escape sequence \\${character}`, range: badEscape };
  }
  if (scanner.overLimit !== null) return { kind: 'too-large', message: scanner.overLimit };
  if (end === -1 || skipBlanks(text, end, to) !== to) return null;
  const { duplicate } = scanner;
  if (duplicate === null) return { kind: 'parsed', properties };
  const written = text.slice(duplicate.from, duplicate.to);
  return { kind: 'malformed', message: `Unexpected second key \`${written}\`, expected each key once`, range: duplicate };
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;

/** What may stand behind a backslash in a quoted string of JSON or of YAML 1.2 (5.7). */
const knownEscapes = '0abtnvfre "/\\N_LPxuU\t';

const literals: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** A scanner of JSON (RFC 8259) within one line. Its readers give null, or -1, where the text is no JSON. */
class JsonScanner {
  /** The first key that its object holds already. */
  duplicate: TextRange | null = null;
  overLimit: string | null = null;
  /** The backslash of the first escape that neither JSON nor YAML knows, such as `\|`. */
  badEscape: TextRange | null = null;
  private keys = 0;
  private readonly text: string;
  private readonly limit: number;

  constructor(text: string, limit: number) {
    this.text = text;
    this.limit = limit;
  }

  /** Reads the object whose brace stands at `at`; gives the offset behind it, -1 where it is none. */
  readObject(at: number, depth: number, add: (property: Property) => void): number {
    const seen = new Set<string>();
    return this.readMembers(at, depth, '}', (start) => {
      const key = this.readString(start);
      if (key === null || typeof key.value !== 'string') return -1;
      this.count(key, key.value, seen);
      const colon = this.skip(key.to);
      if (!this.holds(':', colon)) return -1;
      const value = this.readValue(this.skip(colon + 1), depth + 1);
      if (value === null) return -1;
      const [keyRange, valueRange] = [rangeOf(key), rangeOf(value)];
      add({ key: key.value, value: value.value, keyRange, valueRange, from: key.from, to: value.to });
      return value.to;
    });
  }

  private count(range: TextRange, key: string, seen: Set<string>): void {
    if (seen.has(key)) this.duplicate ??= rangeOf(range);
    seen.add(key);
    this.keys++;
    if (this.keys > keyLimit) this.overLimit ??= overLimitMessage(keyLimit, 'keys');
  }

  /** Reads what stands, separated by commas, between the bracket at `at` and `close`. */
  private readMembers(at: number, depth: number, close: string, read: (start: number) => number): number {
    if (depth > depthLimit) this.overLimit ??= overLimitMessage(depthLimit, 'levels');
    let next = this.skip(at + 1);
    if (this.holds(close, next)) return next + 1;
    while (this.overLimit === null) {
      const end = read(next);
      if (end === -1) return -1;
      const separator = this.skip(end);
      if (this.holds(close, separator)) return separator + 1;
      if (!this.holds(',', separator)) return -1;
      next = this.skip(separator + 1);
    }
    return -1;
  }

  private readValue(at: number, depth: number): Placed | null {
    switch (this.text.charAt(at)) {
      case '"':
        return this.readString(at);
      case '{': {
        const members = new Map<string, PropertyValue>();
        const to = this.readObject(at, depth, (property) => members.set(property.key, property.value));
        return to === -1 ? null : { value: members, from: at, to };
      }
      case '[':
        return this.readList(at, depth);
      default:
        return this.readLiteral(at) ?? this.readNumber(at);
    }
  }

  private readList(at: number, depth: number): Placed | null {
    const items: PropertyValue[] = [];
    const to = this.readMembers(at, depth, ']', (start) => {
      const item = this.readValue(start, depth + 1);
      if (item === null) return -1;
      items.push(item.value);
      return item.to;
    });
    return to === -1 ? null : { value: items, from: at, to };
  }

  private readString(at: number): Placed | null {
    if (!this.holds('"', at)) return null;
    let escaped = false;
    for (let index = at + 1; index < this.limit; index++) {
      const unit = this.text.charCodeAt(index);
      if (unit < 32) return null;
      if (unit === 34) {
        const value = escaped ? unescaped(this.text.slice(at, index + 1)) : this.text.slice(at + 1, index);
        return value === null ? null : { value, from: at, to: index + 1 };
      }
      if (unit !== 92) continue;
      escaped = true;
      index++;
      if (index < this.limit && !knownEscapes.includes(this.text.charAt(index))) {
        this.badEscape = { from: index - 1, to: index };
        return null;
      }
    }
    return null;
  }

  private readNumber(at: number): Placed | null {
    numberPattern.lastIndex = at;
    const written = numberPattern.exec(this.text)?.[0];
    if (written === undefined) return null;
    return { value: Number(written), from: at, to: at + written.length };
  }

  private readLiteral(at: number): Placed | null {
    for (const [word, value] of literals) {
      if (this.text.startsWith(word, at)) return { value, from: at, to: at + word.length };
    }
    return null;
  }

  private holds(character: string, at: number): boolean {
    return at < this.limit && this.text.charAt(at) === character;
  }

  private skip(at: number): number {
    return skipBlanks(this.text, at, this.limit);
  }
}

/** The text that a string with escapes stands for; null where an escape is none of JSON's. */
function unescaped(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}
