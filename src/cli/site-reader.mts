import matter from 'gray-matter';
import type { ReaderValue } from '../core/publishers/yaml-readers/reader-value';

/** What the reader of most site generators makes of a note's frontmatter. */
export type SiteReading =
  | { readonly kind: 'read'; readonly values: ReadonlyMap<string, ReaderValue> }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'not-tried' };

/** The longest run of blanks that is given to gray-matter: its search for comments takes the square of it. */
const longestBlankRun = 1_000;

/**
 * Asks gray-matter, by which Eleventy and Flowershow read the notes of a site, what it reads in a frontmatter block. It is given
 * nothing but what stands between two fences that were found before; any language but YAML fails.
 */
export function readAsSite(block: string): SiteReading {
  if (hasLongBlankRun(block)) return { kind: 'not-tried' };
  try {
    const { data } = matter(`---\n${block}\n---\n`, { language: 'yaml', engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse } });
    const values = new ValueReader().read(data);
    return { kind: 'read', values: values instanceof Map ? values : new Map<string, ReaderValue>() };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? reasonOf(error.message) : 'it failed' };
  }
}

function refuse(): never {
  throw new Error('only YAML is read');
}

/** Takes over what a parser made. What it shares stays shared, so that the cost is linear; inside itself it is nothing. */
class ValueReader {
  readonly #known = new Map<object, ReaderValue>();

  read(value: unknown): ReaderValue {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || value === null) return null;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, null);
    const read = this.#readObject(value);
    this.#known.set(value, read);
    return read;
  }

  #readObject(value: object): ReaderValue {
    if (value instanceof Date) return { kind: 'date', time: value.getTime() };
    if (value instanceof Uint8Array) return { kind: 'bytes' };
    if (Array.isArray(value)) return value.map((item: unknown) => this.read(item));
    return new Map(Object.entries(value).map(([key, member]) => [key, this.read(member)]));
  }
}

/** What js-yaml says on its first line, without the place: it counts in the block, and not in the note. */
function reasonOf(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  const place = line.lastIndexOf(' at line ');
  return (place === -1 ? line : line.slice(0, place)).trim();
}

function hasLongBlankRun(text: string): boolean {
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    run = unit === 32 || (unit >= 9 && unit <= 13) ? run + 1 : 0;
    if (run > longestBlankRun) return true;
  }
  return false;
}
